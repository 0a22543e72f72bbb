import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { getCase } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { addressHere } from '../../shared/realm/realm';
import { useSession } from '../../shared/session/session';
import { Empty, Loading, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { EntriesTable, type Found } from './entries-table';
import { EntryProof } from './entry-proof';
import { Finding } from './head-panel';
import style from './ledger.module.css';
import { isSealed, type LedgerHead } from './use-head';
import { type Asked, useVerification, type Verification } from './use-verification';
import { words } from './words';

interface OfVerification {
  readonly asked: Asked;
  readonly found: Verification;
  readonly head: LedgerHead;
}

/** The verdict in plain words, the worst first. */
function Verdict({ asked, found, head }: OfVerification) {
  const { say } = useSpeech();
  const { entries, shown, signature, gap, waiting } = found;
  const wrong = entries.filter(({ included }) => !included).length;
  const one = asked.caseId === null;
  const signed = signature === 'good';
  const holds = signed ? (one ? words.holdsOne : words.holdsCase) : one ? words.unsignedHolds : words.unsignedCase;
  const verdict = wrong > 0 ? (one ? words.failsOne : words.failsCase) : holds;
  return (
    <div aria-live="polite">
      {entries.length > 0 ? (
        <Finding good={wrong === 0 && signed && gap === null}>
          {gap === null
            ? say(verdict, { count: wrong > 0 ? wrong : entries.length, all: shown.length })
            : say(words.gap, { stream: gap.stream, missing: gap.missing })}
        </Finding>
      ) : null}
      {entries.length > 0 ? (
        <p className={style.soft}>{say(isSealed(head) ? words.verifiedSealed : words.verifiedUnsealed)}</p>
      ) : null}
      {waiting > 0 ? <p className={style.soft}>{say(words.waiting, { count: waiting })}</p> : null}
    </div>
  );
}

function Meaning({ head }: { readonly head: LedgerHead }) {
  const { say } = useSpeech();
  return (
    <dl className={style.meaning}>
      <dt>{say(words.proves)}</dt>
      <dd>{say(words.provesText, { size: head.checkpoint.size })}</dd>
      <dt>{say(words.provesNot)}</dt>
      <dd>{say(words.provesNotText)}</dd>
    </dl>
  );
}

function CaseWay({ caseId }: { readonly caseId: string }) {
  const { say } = useSpeech();
  const { may } = useSession();
  return (
    <span className={style.ways}>
      {may('case.read') ? (
        <Link to="/cases/$caseId" params={{ caseId } as never}>
          {say(words.openCase)}
        </Link>
      ) : null}
      <a href={addressHere(`/api/v1/ledger/proofs?case=${encodeURIComponent(caseId)}`)} download title={say(words.proofsHint)}>
        {say(words.proofs)}
      </a>
      <Link to="/ledger">{say(words.all)}</Link>
    </span>
  );
}

/** Its number when the reader may see the case; the id otherwise: entries of the log are open to auditors of cases they cannot read. */
const useCaseNumber = (caseId: string | null): string => {
  const { may } = useSession();
  const { data } = useQuery({
    queryKey: ['case', caseId, 'number'],
    queryFn: () => getCase({ path: { id: caseId ?? '' } }),
    enabled: caseId !== null && may('case.read'),
    retry: false,
  });
  return data?.number ?? caseId ?? '';
};

function Shown({ asked, found, head }: OfVerification) {
  const { say } = useSpeech();
  const verdicts = new Map(found.entries.map((entry) => [entry.index, entry]));
  const mark = (leafIndex: number): Found => {
    const verdict = verdicts.get(leafIndex);
    return verdict ? (verdict.included ? 'ok' : 'notOk') : 'pending';
  };
  const chosen = found.shown.find(({ leafIndex }) => leafIndex === asked.seq) ?? found.shown[0];
  const proof = chosen && verdicts.get(chosen.leafIndex);
  if (found.shown.length === 0) return <Empty title={say(words.empty)}>{say(words.emptyHint)}</Empty>;
  return (
    <>
      <Verdict asked={asked} found={found} head={head} />
      <Meaning head={head} />
      <div className={style.flush}>
        <EntriesTable
          entries={found.shown}
          caseId={asked.caseId}
          seq={chosen?.leafIndex ?? null}
          found={({ leafIndex }) => mark(leafIndex)}
        />
      </div>
      {chosen && proof ? <EntryProof entry={proof} shown={chosen} head={head} /> : null}
    </>
  );
}

interface VerificationPanelProps {
  readonly asked: Asked;
  readonly head: LedgerHead;
}

/** One case or one entry, checked in this browser. */
export function VerificationPanel({ asked, head }: VerificationPanelProps) {
  const { say } = useSpeech();
  const number = useCaseNumber(asked.caseId);
  // Which entry of a case is looked at changes nothing about what was checked.
  const verification = useVerification(asked.caseId === null ? asked : { ...asked, seq: null }, head);
  const title = asked.caseId === null ? say(words.verifyEntry, { seq: asked.seq ?? '' }) : say(words.verifyCase, { number });
  const way = asked.caseId === null ? <Link to="/ledger">{say(words.all)}</Link> : <CaseWay caseId={asked.caseId} />;
  return (
    <Panel title={title} actions={way}>
      {verification.isPending && !verification.error ? (
        <Loading what={say(words.verifying)} />
      ) : (
        <Read from={verification}>{(found) => <Shown asked={asked} found={found} head={head} />}</Read>
      )}
    </Panel>
  );
}
