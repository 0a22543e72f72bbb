import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EarlyNoticeResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { KeyedButton } from '../../shared/ui/fields';
import { ListPanel } from '../../shared/ui/list-panel';
import { LifeSafetyMark, StateMark, TlpMark } from '../../shared/ui/marks';
import { Ago, Moment } from '../../shared/ui/moment';
import { Empty } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { useChosen } from '../../shared/ui/use-chosen';
import { ViewSwitch } from '../../shared/ui/view-switch';
import { GiveDialog } from './give-dialog';
import { useEarlyNotices, WHICH, type Which } from './notice-queries';
import style from './notices.module.css';
import { words } from './words';

const HEADS = [words.text, words.givenBy, words.confidence, words.confirmations, words.ends];

interface RowProps {
  readonly notice: EarlyNoticeResponse;
  readonly keys: ListKeys<EarlyNoticeResponse>;
}

function NoticeRow({ notice, keys }: RowProps) {
  const { say, term, number } = useSpeech();
  const { content, confirmations } = notice;
  return (
    <tr {...keys.row(notice)}>
      <th scope="row" data-label={say(words.text)}>
        <Link
          to="/early-notices/$earlyNoticeId"
          params={{ earlyNoticeId: notice.id } as never}
          className={style.open}
          lang={content.language}
          {...keys.rover(notice)}
        >
          {content.text}
        </Link>
        <span className={style.marks}>
          {content.lifeSafety ? <LifeSafetyMark /> : null}
          <TlpMark tlp={content.tlp} />
          {content.kind ? <span>{term('kind', content.kind)}</span> : null}
        </span>
      </th>
      <td data-label={say(words.givenBy)}>
        {notice.own ? say(words.own) : <DeskName deskId={notice.deskId} />}
        <span className={style.sub}>
          <Ago at={notice.givenAt} />
        </span>
      </td>
      <td data-label={say(words.confidence)}>{term('early-notice-confidence', content.confidence)}</td>
      <td data-label={say(words.confirmations)}>{number(confirmations.length)}</td>
      <td data-label={say(words.ends)}>
        {notice.state === 'live' ? (
          <Ago at={notice.expiresAt} />
        ) : (
          <>
            <StateMark noun="early-notice-state" state={notice.state} />
            <span className={style.sub}>
              <Moment at={notice.expiresAt} />
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

function Notices({ which }: { readonly which: Which }) {
  const { say } = useSpeech();
  return (
    <ListPanel
      title={say(words[which])}
      label={say(words.title)}
      heads={HEADS}
      from={useEarlyNotices(which)}
      className={style.list}
      none={
        <Empty title={say(words.none)}>
          <p className={style.hint}>{say(words.noneHint)}</p>
        </Empty>
      }
      row={(notice, keys) => <NoticeRow notice={notice} keys={keys} />}
    />
  );
}

/** What desks told this one, and what it told others, before anybody could prove it. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const [which, setWhich] = useChosen('which', WHICH, 'live');
  const [giving, setGiving] = useState(false);
  return (
    <Screen
      title={say(words.title)}
      actions={
        <>
          <ViewSwitch label={words.filter} among={WHICH} says={words} chosen={which} choose={setWhich} />
          {may('early-notice.work') ? <KeyedButton says={words.give} keys="n" run={() => setGiving(true)} first /> : null}
        </>
      }
    >
      <Notices which={which} />
      {giving ? <GiveDialog close={() => setGiving(false)} /> : null}
    </Screen>
  );
}
