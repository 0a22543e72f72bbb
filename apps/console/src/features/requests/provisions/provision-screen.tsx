import { notifications } from '@mantine/notifications';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { acknowledgeProvision, type ProvisionResponse, releaseProvision, withdrawProvision } from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useSpeech } from '../../../shared/i18n/speech';
import { useReturnFocus } from '../../../shared/keyboard/use-return-focus';
import { useSession } from '../../../shared/session/session';
import { DeskName } from '../../../shared/ui/desk-name';
import { Dialog } from '../../../shared/ui/dialog';
import { KeyedButton, LongText } from '../../../shared/ui/fields';
import { LifeSafetyMark, StateMark } from '../../../shared/ui/marks';
import { Moment } from '../../../shared/ui/moment';
import { Failure, Read } from '../../../shared/ui/notices';
import { ReadOne } from '../../../shared/ui/read-one';
import { type Fact, Facts, Panel, Screen } from '../../../shared/ui/screen';
import { Copied } from '../copied';
import { Prepared } from '../giving/prepared';
import { TOUCHES, useAgreements } from '../queries';
import style from '../requests.module.css';
import { words as requestWords } from '../words';
import { usePreparedProvision, useProvision } from './queries';
import { provisionWords as words } from './words';

interface OfProvision {
  readonly of: ProvisionResponse;
}

const ACTS = { release: releaseProvision, withdraw: withdrawProvision } as const;

function ActDialog({
  of: { id, version },
  act,
  close,
}: OfProvision & { readonly act: keyof typeof ACTS; readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useAct({
    act: (body: { reason?: string }, guard) =>
      ACTS[act]({ path: { id }, body, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: TOUCHES,
    done: () => {
      notifications.show({ message: say(words.done) });
      close();
    },
  });
  const said = reason.trim();
  const withdraws = act === 'withdraw';
  return (
    <Dialog
      opened
      close={close}
      title={say(words[act])}
      does={say(words[act])}
      submit={() => mutate(withdraws && said ? { reason: said } : {})}
      pending={isPending}
      error={error}
      plain={!withdraws}
    >
      <p>{say(withdraws ? words.withdrawHint : words.releaseHint)}</p>
      {withdraws ? (
        <LongText label={say(words.mayReason)} value={reason} set={setReason} longest={2000} needed={false} first />
      ) : null}
    </Dialog>
  );
}

/** What this reader can do about it now; nobody lets out what they wrote themselves. */
function Acts({ of }: OfProvision) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const [asked, setAsked] = useState<keyof typeof ACTS | null>(null);
  const { id, version, state, fromDeskId, toDeskId, preparedBy } = of;
  const { mutate, isPending, error } = useAct({
    act: (seen: number, guard) =>
      acknowledgeProvision({ path: { id }, body: {}, headers: { ...guard, 'If-Match': `"${seen}"` } }),
    touches: TOUCHES,
  });
  if (!may('request.answer')) return null;
  const waits = state === 'prepared' && me.desk.id === fromDeskId;
  return (
    <>
      <div className={style.acts} role="group" aria-label={say(words.title)}>
        {waits && me.user.id !== preparedBy ? (
          <KeyedButton says={words.release} keys="l" run={() => setAsked('release')} first />
        ) : null}
        {waits ? <KeyedButton says={words.withdraw} keys="w" run={() => setAsked('withdraw')} /> : null}
        {state === 'given' && me.desk.id === toDeskId ? (
          <KeyedButton says={words.acknowledge} keys="a" run={() => mutate(version)} pending={isPending} first />
        ) : null}
      </div>
      {waits && me.user.id === preparedBy ? <p className={style.soft}>{say(words.ownWaiting)}</p> : null}
      {error ? <Failure error={error} /> : null}
      {asked ? <ActDialog of={of} act={asked} close={() => setAsked(null)} /> : null}
    </>
  );
}

const useFacts = (of: ProvisionResponse): readonly (Fact | null)[] => {
  const { say, locale } = useSpeech();
  const { fromDeskId, toDeskId, caseId, preparedAt, givenAt, releasedBy, acknowledgedAt, withdrawnAt, copies } = of;
  const agreement = useAgreements().find(({ key }) => key === of.agreement);
  return [
    [words.from, <DeskName key="from" deskId={fromDeskId} />] as const,
    [words.to, <DeskName key="to" deskId={toDeskId} />] as const,
    caseId
      ? ([
          requestWords.case,
          <Link key="case" to="/cases/$caseId" params={{ caseId } as never}>
            {say(requestWords.openCase)}
          </Link>,
        ] as const)
      : null,
    [words.prepared, <Moment key="prepared" at={preparedAt} />] as const,
    givenAt
      ? ([
          words.given,
          <span key="given">
            <Moment at={givenAt} /> {releasedBy ? say(words.bySecond) : null}
          </span>,
        ] as const)
      : null,
    givenAt
      ? ([words.acknowledged, acknowledgedAt ? <Moment key="acknowledged" at={acknowledgedAt} /> : say(words.notYet)] as const)
      : null,
    withdrawnAt ? ([words.withdrawn, <Moment key="withdrawn" at={withdrawnAt} />] as const) : null,
    [requestWords.agreement, agreement?.name[locale] ?? say(requestWords.noAgreement)] as const,
    [requestWords.copies, <Copied key="copies" copies={copies} exceptions={of.copyExceptions} />] as const,
  ].map((fact) => fact && [say(fact[0]), fact[1]]);
};

function Waiting({ of }: OfProvision) {
  const { say } = useSpeech();
  const { me } = useSession();
  const found = usePreparedProvision(of.id);
  return (
    <Panel title={say(words.waitingContent)}>
      <p className={style.stop}>{say(words.waiting)}</p>
      <Read from={found}>{(prepared) => <Prepared of={prepared} country={me.desk.country} />}</Read>
    </Panel>
  );
}

function Given({ of: { itemIds } }: OfProvision) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.items)}>
      {itemIds.length === 0 ? <p className={style.soft}>{say(words.notGiven)}</p> : null}
      <ul className={style.lines}>
        {itemIds.map((itemId, nth) => (
          <li key={itemId}>
            <Link to="/items/$itemId" params={{ itemId } as never}>
              {say(words.item, { number: nth + 1 })}
            </Link>
          </li>
        ))}
      </ul>
      {itemIds.length > 0 ? <p className={style.soft}>{say(words.readUnder)}</p> : null}
    </Panel>
  );
}

function ProvisionPage({ of }: OfProvision) {
  const { say } = useSpeech();
  const { may } = useSession();
  const { number, title, language, relevance, state, lifeSafety } = of;
  const facts = useFacts(of);
  return (
    <Screen
      title={`${number} ${title}`}
      beside={
        <>
          <StateMark noun="provision-state" state={state} /> {lifeSafety ? <LifeSafetyMark /> : null}
        </>
      }
      actions={<Link to="/provisions">{say(words.title)}</Link>}
    >
      <Acts of={of} />
      <div className={style.columns}>
        <div className={style.stack}>
          <Panel title={say(words.relevance)}>
            <p lang={language} className={style.asked}>
              {relevance}
            </p>
          </Panel>
          {state === 'prepared' && may('request.answer') ? <Waiting of={of} /> : <Given of={of} />}
        </div>
        <Panel title={say(words.facts)}>
          <Facts of={facts} />
        </Panel>
      </div>
    </Screen>
  );
}

/** One thing that was given unasked: why, what, and whether it was received. */
export function ScreenRoute() {
  const { provisionId = '' } = useParams({ strict: false }) as { readonly provisionId?: string };
  return <ReadOne from={useProvision(provisionId)}>{(of) => <ProvisionPage of={of} key={of.id} />}</ReadOne>;
}
