import { Link, useParams } from '@tanstack/react-router';
import type { ProvisionResponse } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
import { DeskName } from '../../../shared/ui/desk-name';
import { LifeSafetyMark, StateMark } from '../../../shared/ui/marks';
import { Moment } from '../../../shared/ui/moment';
import { Read } from '../../../shared/ui/notices';
import { OwnKeyMark } from '../../../shared/ui/own-key-mark';
import { ReadOne } from '../../../shared/ui/read-one';
import { type Fact, Facts, Panel, Screen } from '../../../shared/ui/screen';
import { Copied } from '../copied';
import { Prepared } from '../giving/prepared';
import { ItemLinks } from '../item-links';
import { useAgreements } from '../queries';
import style from '../requests.module.css';
import { words as requestWords } from '../words';
import { ProvisionActs } from './provision-acts';
import { usePreparedProvision, useProvision } from './queries';
import { provisionWords as words } from './words';

interface OfProvision {
  readonly of: ProvisionResponse;
}

/** When it was written; where a second person lets it across, also whether a key of its author's stands behind it. */
const Written = ({ of: { preparedAt, preparedBy, releasedBy, state, votes } }: OfProvision) => (
  <>
    <Moment at={preparedAt} />{' '}
    {releasedBy || state === 'prepared' ? <OwnKeyMark votes={votes} at={preparedAt} by={preparedBy} /> : null}
  </>
);

/** When it crossed, and by whose word. */
function LetAcross({ of: { releasedBy, votes }, at }: OfProvision & { readonly at: string }) {
  const { say } = useSpeech();
  return (
    <>
      <Moment at={at} />{' '}
      {releasedBy ? (
        <>
          {say(words.bySecond)} <OwnKeyMark votes={votes} at={at} by={releasedBy} />
        </>
      ) : null}
    </>
  );
}

const useFacts = (of: ProvisionResponse): readonly (Fact | null)[] => {
  const { say, locale } = useSpeech();
  const { fromDeskId, toDeskId, caseId, givenAt, acknowledgedAt, withdrawnAt, copies } = of;
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
    [words.prepared, <Written key="prepared" of={of} />] as const,
    givenAt ? ([words.given, <LetAcross key="given" of={of} at={givenAt} />] as const) : null,
    givenAt
      ? ([words.acknowledged, acknowledgedAt ? <Moment key="acknowledged" at={acknowledgedAt} /> : say(words.notYet)] as const)
      : null,
    of.returnedAt ? ([words.returned, <Moment key="returned" at={of.returnedAt} />] as const) : null,
    withdrawnAt
      ? ([
          words.withdrawn,
          <span key="withdrawn">
            <Moment at={withdrawnAt} /> {of.withdrawnReason}
          </span>,
        ] as const)
      : null,
    [requestWords.agreement, agreement?.name[locale] ?? say(requestWords.noAgreement)] as const,
    [
      requestWords.copies,
      <Copied
        key="copies"
        copies={copies}
        exceptions={of.copyExceptions}
        none={givenAt ? requestWords.noCopies : words.copiesLater}
      />,
    ] as const,
  ].map((fact) => fact && [say(fact[0]), fact[1]]);
};

function Waiting({ of }: OfProvision) {
  const { say } = useSpeech();
  const { me } = useSession();
  const found = usePreparedProvision(of);
  return (
    <Panel title={say(words.waitingContent)}>
      <div className={style.stack}>
        <div className={style.stop}>
          <p>{say(of.state === 'returned' ? words.sentBack : words.waiting)}</p>
          {found.data?.whyReturned ? <p className={style.asked}>{found.data.whyReturned}</p> : null}
        </div>
        <Read from={found}>{(prepared) => <Prepared of={prepared} country={me.desk.country} />}</Read>
      </div>
    </Panel>
  );
}

function Given({ of: { itemIds } }: OfProvision) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.items)}>
      {itemIds.length === 0 ? <p className={style.soft}>{say(words.notGiven)}</p> : null}
      <ItemLinks of={itemIds} />
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
      <ProvisionActs of={of} />
      <div className={style.columns}>
        <div className={style.stack}>
          <Panel title={say(words.relevance)}>
            <p lang={language} className={style.asked}>
              {relevance}
            </p>
          </Panel>
          {(state === 'prepared' || state === 'returned') && may('request.answer') ? <Waiting of={of} /> : <Given of={of} />}
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
