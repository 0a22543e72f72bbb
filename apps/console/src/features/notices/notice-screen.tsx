import { NumberInput } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { confirmEarlyNotice, renewEarlyNotice, withdrawEarlyNotice, type EarlyNoticeResponse } from '../../shared/api/client';
import { type Guard, useAct } from '../../shared/api/use-act';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { Dialog } from '../../shared/ui/dialog';
import { KeyedButton, LongText } from '../../shared/ui/fields';
import { LifeSafetyMark, StateMark, TlpMark } from '../../shared/ui/marks';
import { Ago, Moment } from '../../shared/ui/moment';
import { ReadOne } from '../../shared/ui/read-one';
import { type Fact, Facts, Panel, Screen } from '../../shared/ui/screen';
import { FileDialog } from './file-dialog';
import { useEarlyNotice } from './notice-queries';
import style from './notices.module.css';
import { words } from './words';

interface NoticeProps {
  readonly notice: EarlyNoticeResponse;
}
interface ActProps extends NoticeProps {
  readonly close: () => void;
}

const useNoticeAct = <Body,>(
  close: () => void,
  act: (body: Body, headers: Guard & { readonly 'If-Match': string }) => Promise<EarlyNoticeResponse>,
  { version }: EarlyNoticeResponse,
) =>
  useAct<Body, EarlyNoticeResponse>({
    act: (body, guard) => act(body, { ...guard, 'If-Match': `"${version}"` }),
    touches: ['early-notices', 'my-desk'],
    done: close,
  });

function ConfirmDialog({ notice, close }: ActProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [text, setText] = useState('');
  const path = { id: notice.id };
  const { mutate, isPending, error } = useNoticeAct<{ text?: string }>(
    close,
    (body, headers) => confirmEarlyNotice({ path, body, headers: { ...headers } }),
    notice,
  );
  return (
    <Dialog
      opened
      close={close}
      title={say(words.confirmTitle)}
      does={say(words.confirm)}
      submit={() => mutate(text.trim() ? { text: text.trim() } : {})}
      pending={isPending}
      error={error}
    >
      <p>{say(words.confirmHint)}</p>
      <LongText label={say(words.add)} value={text} set={setText} longest={2000} needed={false} first />
    </Dialog>
  );
}

function RenewDialog({ notice, close }: ActProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [hours, setHours] = useState(72);
  const path = { id: notice.id };
  const { mutate, isPending, error } = useNoticeAct<{ hours: number }>(
    close,
    (body, headers) => renewEarlyNotice({ path, body, headers: { ...headers } }),
    notice,
  );
  return (
    <Dialog
      opened
      close={close}
      title={say(words.renewTitle)}
      does={say(words.renew)}
      submit={() => mutate({ hours })}
      pending={isPending}
      error={error}
    >
      <p>{say(words.renewHint)}</p>
      <NumberInput
        label={say(words.hours)}
        value={hours}
        min={1}
        max={168}
        allowDecimal={false}
        clampBehavior="strict"
        data-autofocus
        onChange={(value) => setHours(Number(value) || 1)}
      />
    </Dialog>
  );
}

function WithdrawDialog({ notice, close }: ActProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [reason, setReason] = useState('');
  const path = { id: notice.id };
  const { mutate, isPending, error } = useNoticeAct<{ reason?: string }>(
    close,
    (body, headers) => withdrawEarlyNotice({ path, body, headers: { ...headers } }),
    notice,
  );
  return (
    <Dialog
      opened
      close={close}
      title={say(words.withdrawTitle)}
      does={say(words.withdraw)}
      submit={() => mutate(reason.trim() ? { reason: reason.trim() } : {})}
      pending={isPending}
      error={error}
      grave
    >
      <p>{say(words.withdrawHint)}</p>
      <LongText label={say(words.reason)} value={reason} set={setReason} longest={2000} needed={false} />
    </Dialog>
  );
}

type Doing = 'confirm' | 'renew' | 'withdraw' | 'file';

function Acts({ notice }: NoticeProps) {
  const { me, may } = useSession();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  if (notice.state !== 'live') return null;
  const works = may('early-notice.work');
  const hasConfirmed = notice.confirmations.some(({ deskId }) => deskId === me.desk.id);
  return (
    <>
      {works && notice.own ? <KeyedButton says={words.withdraw} keys="w" run={() => setDoing('withdraw')} /> : null}
      {works ? <KeyedButton says={words.renew} keys="r" run={() => setDoing('renew')} /> : null}
      {may('report.file') ? (
        <KeyedButton says={words.file} keys="f" run={() => setDoing('file')} first={notice.own || hasConfirmed} />
      ) : null}
      {works && !notice.own && !hasConfirmed ? (
        <KeyedButton says={words.confirm} keys="a" run={() => setDoing('confirm')} first />
      ) : null}
      {doing === 'confirm' ? <ConfirmDialog notice={notice} close={close} /> : null}
      {doing === 'renew' ? <RenewDialog notice={notice} close={close} /> : null}
      {doing === 'withdraw' ? <WithdrawDialog notice={notice} close={close} /> : null}
      {doing === 'file' ? <FileDialog notice={notice} close={close} /> : null}
    </>
  );
}

/** When it ends by itself, or did; one that was ended before never came to it. */
const END_OF: Partial<Record<EarlyNoticeResponse['state'], Bilingual>> = { live: words.ends, expired: words.endedOn };

const useFacts = ({ content, deskId, own, corridor, recipients, ...notice }: EarlyNoticeResponse): readonly (Fact | null)[] => {
  const { say, term, count, locale } = useSpeech();
  const { corridors, crossings } = useDirectory();
  const told = count({ one: words.toldDesk, other: words.toldDesks }, recipients.length);
  return [
    [
      say(words.givenBy),
      <span key="by">
        <DeskName deskId={deskId} /> {own ? `(${say(words.own)})` : null}
      </span>,
    ],
    [say(words.given), <Moment key="given" at={notice.givenAt} />],
    [
      say(END_OF[notice.state] ?? words.wasToEnd),
      <span key="ends">
        <Moment at={notice.expiresAt} /> {notice.state === 'live' ? <Ago at={notice.expiresAt} /> : null}
      </span>,
    ],
    [say(words.confidence), term('early-notice-confidence', content.confidence)],
    content.kind ? [say(words.kind), term('kind', content.kind)] : null,
    content.crossingId ? [say(words.crossing), nameIn(crossings, content.crossingId, locale)] : null,
    [say(words.told), corridor ? say(words.corridorOf, { corridor: nameIn(corridors, corridor, locale) }) : told],
  ];
};

function Confirmations({ notice: { confirmations, content, state } }: NoticeProps) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.confirmations)}>
      {confirmations.length === 0 ? (
        <p className={style.quiet}>{say(state === 'live' ? words.noConfirmation : words.noConfirmationEver)}</p>
      ) : null}
      <ul className={style.confirmations}>
        {confirmations.map(({ deskId, at, text }) => (
          <li key={deskId}>
            <DeskName deskId={deskId} /> · <Ago at={at} />
            {text ? <p lang={content.language}>{text}</p> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What it became, for whoever may see that. */
function Became({ notice: { state, reportId, caseId, withdrawnReason } }: NoticeProps) {
  const { say } = useSpeech();
  if (withdrawnReason) return <p>{say(words.withdrawnBecause, { reason: withdrawnReason })}</p>;
  if (state === 'expired') return <p>{say(words.over)}</p>;
  if (state !== 'reported') return null;
  return (
    <p>
      {say(words.becameReport)}{' '}
      {caseId ? (
        <Link to="/cases/$caseId" params={{ caseId } as never}>
          {say(words.openCase)}
        </Link>
      ) : reportId ? (
        <Link to="/reports/$reportId" params={{ reportId } as never}>
          {say(words.openReport)}
        </Link>
      ) : null}
    </p>
  );
}

function NoticePage({ notice }: NoticeProps) {
  const { say } = useSpeech();
  const { content, source } = notice;
  return (
    <Screen
      narrow
      title={say(words.one)}
      beside={<StateMark noun="early-notice-state" state={notice.state} />}
      actions={<Acts notice={notice} />}
    >
      <div className={style.page}>
        <section className={style.told} aria-label={say(words.text)}>
          <p className={style.marks}>
            {content.lifeSafety ? <LifeSafetyMark /> : null}
            <TlpMark tlp={content.tlp} />
          </p>
          <p lang={content.language}>{content.text}</p>
        </section>
        <Became notice={notice} />
        <Panel title={say(words.one)}>
          <Facts of={useFacts(notice)} />
        </Panel>
        {source === null ? null : (
          <Panel title={say(words.source)}>
            <p className={style.quiet}>{say(words.sourceHint)}</p>
            <p className={style.source}>{source}</p>
          </Panel>
        )}
        <Confirmations notice={notice} />
      </div>
    </Screen>
  );
}

/** One early notice, as this desk may know it. */
export function ScreenRoute() {
  const { earlyNoticeId = '' } = useParams({ strict: false }) as { readonly earlyNoticeId?: string };
  return <ReadOne from={useEarlyNotice(earlyNoticeId)}>{(notice) => <NoticePage notice={notice} key={notice.id} />}</ReadOne>;
}
