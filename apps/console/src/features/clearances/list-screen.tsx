import { Link, useNavigate } from '@tanstack/react-router';
import type { AdvanceNoticeResponse } from '../../shared/api/client';
import { useCountryName, useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { KeyedButton } from '../../shared/ui/fields';
import { FromTo } from '../../shared/ui/from-to';
import { ListPanel } from '../../shared/ui/list-panel';
import { LifeSafetyMark } from '../../shared/ui/marks';
import { Due } from '../../shared/ui/moment';
import { Empty } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { useChosen } from '../../shared/ui/use-chosen';
import { ViewSwitch } from '../../shared/ui/view-switch';
import style from './clearances.module.css';
import { NoticeState } from './notice-state';
import { isAnswerable, notCleared } from './parts-of';
import { useAdvanceNotices, WHICH, type Which } from './queries';
import { useZonesOf } from './use-zones';
import { words } from './words';

const HEADS = [words.what, words.where, words.when, words.state, words.waits];

interface RowProps {
  readonly notice: AdvanceNoticeResponse;
  readonly keys: ListKeys<AdvanceNoticeResponse>;
}

function Waits({ notice }: { readonly notice: AdvanceNoticeResponse }) {
  const { say, term } = useSpeech();
  if (!isAnswerable(notice)) return null;
  const open = notCleared(notice);
  if (open.length === 0) return <span className={style.quiet}>{say(words.yes)}</span>;
  return (
    <ul className={style.waits}>
      {open.map(({ deskId, dueAt, state }) => (
        <li key={deskId}>
          <DeskName deskId={deskId} country={false} />{' '}
          {dueAt ? <Due at={dueAt} /> : <span className={style.quiet}>{term('clearance-part', state)}</span>}
        </li>
      ))}
    </ul>
  );
}

function NoticeRow({ notice, keys }: RowProps) {
  const { say, term, locale, number } = useSpeech();
  const { crossings } = useDirectory();
  const countryName = useCountryName();
  const zones = useZonesOf(notice.crossingId);
  const { from, until } = notice.clearedWindow ?? notice.window;
  return (
    <tr {...keys.row(notice)}>
      <th scope="row" data-label={say(words.what)}>
        <Link
          to="/advance-notices/$noticeId"
          params={{ noticeId: notice.id } as never}
          className={style.open}
          {...keys.rover(notice)}
        >
          {term('clearance-kind', notice.kind)}
        </Link>
        <span className={style.sub}>
          {notice.lifeSafety ? <LifeSafetyMark /> : null}
          <span>
            {notice.counts.map(({ category, count }) => `${number(count)} ${term('clearance-category', category)}`).join(', ')}
          </span>
        </span>
      </th>
      <td data-label={say(words.where)}>
        {nameIn(crossings, notice.crossingId, locale)}
        <span className={style.sub}>{say(words.into, { country: countryName(notice.entering) })}</span>
      </td>
      <td data-label={say(words.when)}>
        <FromTo from={from} until={until} zones={zones} />
      </td>
      <td data-label={say(words.state)}>
        <NoticeState notice={notice} />
      </td>
      <td data-label={say(words.waits)}>
        <Waits notice={notice} />
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
      from={useAdvanceNotices(which)}
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

/** What comes to the line: announced to this desk, by it, and what stands there now. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const navigate = useNavigate();
  const [which, setWhich] = useChosen('which', WHICH, 'in');
  return (
    <Screen
      title={say(words.title)}
      actions={
        <>
          <ViewSwitch label={words.which} among={WHICH} says={words} chosen={which} choose={setWhich} className={style.which} />
          {may('advance-notice.announce') ? (
            <KeyedButton
              says={words.announce}
              keys="n"
              run={() => void navigate({ to: '/advance-notices/new' as never })}
              first
            />
          ) : null}
        </>
      }
    >
      <Notices which={which} />
    </Screen>
  );
}
