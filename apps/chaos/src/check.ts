import type { Try } from './history.js';

/** What the database says after everything was healed and is quiet. */
export interface Facts {
  readonly reports: readonly { readonly reference: string; readonly caseId: string | null; readonly cases: number }[];
  /** Handoffs that moved a lead, by custody. */
  readonly moved: readonly string[];
  /** Guards whose act wrote its event: how often per key of the client. */
  readonly answered: readonly string[];
  /** Rungs as the ledger tells them: how often per obligation, step and loop. */
  readonly rungs: readonly { readonly rung: string; readonly times: number; readonly early: boolean }[];
  /** Notices per event, desk and audience. */
  readonly notices: readonly { readonly notice: string; readonly times: number }[];
  /** What is broken of what must hold at every instant and when all is quiet, in words. */
  readonly broken: readonly string[];
  /** What the poller saw while everything failed, in words. */
  readonly leads: readonly string[];
  readonly ledger: { readonly ok: boolean; readonly findings: readonly string[] };
  readonly gaps: readonly { readonly obligationId: string; readonly seen: boolean }[];
  /** Events that nobody can read, and whether each is with a person. */
  readonly poisons: readonly { readonly id: string; readonly parked: boolean }[];
}

export interface Verdict {
  readonly invariant: string;
  /** How much was looked at. */
  readonly looked: number;
  readonly violations: readonly string[];
}

const acked = (history: readonly Try[], act: Try['act']): Try[] => [
  ...new Map(
    history.filter((one) => one.act === act && one.status !== null && one.status < 300).map((one) => [one.key, one]),
  ).values(),
];

const lost = (history: readonly Try[], { reports }: Facts): Verdict => {
  const filed = acked(history, 'file');
  const found = new Map(reports.map((report) => [report.reference, report]));
  const violations = filed.flatMap(({ reference = '', subject }) => {
    const report = found.get(reference);
    if (!report) return [`${reference} was accepted and is not there`];
    // What was received under a flood is filed later: its answer names no case yet.
    if (subject === null) return [];
    return report.caseId === subject && report.cases === 1
      ? []
      : [`${reference} was answered ${subject} and is ${report.caseId}`];
  });
  return { invariant: 'no accepted filing is lost', looked: filed.length, violations };
};

const twice = (history: readonly Try[], { reports }: Facts): Verdict => {
  const counts = new Map<string, number>();
  for (const { reference } of reports) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  const violations = [...counts].flatMap(([reference, times]) => (times > 1 ? [`${reference} was filed ${times} times`] : []));
  return { invariant: 'no filing is taken twice', looked: counts.size, violations: history.length === 0 ? [] : violations };
};

/** Every try of one key has the same answer, and a success is kept under the key where the act was written. */
const once = (history: readonly Try[], { answered }: Facts): Verdict => {
  const byKey = new Map<string, Try[]>();
  for (const one of history) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const kept = new Set(answered);
  const violations = [...byKey].flatMap(([key, tries]) => {
    const done = tries.filter(({ status }) => status !== null && status < 300);
    const subjects = new Set(done.map(({ subject }) => subject));
    if (subjects.size > 1) return [`${tries[0]?.act} ${key} was answered ${[...subjects].join(' and ')}`];
    return done.length > 0 && !kept.has(key) ? [`${tries[0]?.act} ${key} was answered and is not kept`] : [];
  });
  return { invariant: 'every act takes effect exactly once', looked: byKey.size, violations };
};

/** An accepted offer moved the lead, and nothing else did. */
const handedOver = (history: readonly Try[], { moved }: Facts): Verdict => {
  const accepted = new Set(acked(history, 'accept').map(({ subject }) => subject ?? ''));
  const inCustody = new Set(moved);
  const missing = [...accepted].filter((id) => !inCustody.has(id)).map((id) => `${id} was accepted and moved nothing`);
  const surplus = moved
    .filter((id) => !accepted.has(id))
    .map((id) => `${id} moved the lead and nobody was told that it was accepted`);
  const again = moved.length - inCustody.size;
  const violations = [...missing, ...surplus, ...(again > 0 ? [`${again} handoffs moved the lead twice`] : [])];
  return { invariant: 'an accepted offer moves the lead once', looked: accepted.size, violations };
};

const rungs = ({ rungs: reached }: Facts): Verdict[] => [
  {
    invariant: 'each rung is reached once',
    looked: reached.length,
    violations: reached.flatMap(({ rung, times }) => (times > 1 ? [`${rung} was reached ${times} times`] : [])),
  },
  {
    invariant: 'no rung is reached early',
    looked: reached.length,
    violations: reached.flatMap(({ rung, early }) => (early ? [`${rung} was reached before its time`] : [])),
  },
];

const told = ({ notices }: Facts): Verdict => ({
  invariant: 'no desk is told twice of one event',
  looked: notices.length,
  violations: notices.flatMap(({ notice, times }) => (times > 1 ? [`${notice} was told ${times} times`] : [])),
});

/** Judges one run: what the clients know against what the database says. */
export const check = (history: readonly Try[], facts: Facts): Verdict[] => [
  lost(history, facts),
  twice(history, facts),
  once(history, facts),
  handedOver(history, facts),
  { invariant: 'every case has exactly one lead at every instant', looked: facts.leads.length, violations: facts.leads },
  ...rungs(facts),
  told(facts),
  { invariant: 'rows, ledger, custody and outbox agree, and replay alike', looked: 1, violations: facts.broken },
  {
    invariant: 'the ledger verifies offline',
    looked: 1,
    violations: facts.ledger.ok ? [] : facts.ledger.findings.length > 0 ? facts.ledger.findings : ['it does not verify'],
  },
  {
    invariant: 'the auditor sees every lost clock',
    looked: facts.gaps.length,
    violations: facts.gaps.flatMap(({ obligationId, seen }) => (seen ? [] : [`the clock of ${obligationId} was lost unseen`])),
  },
  {
    invariant: 'what nobody can handle is parked with a person',
    looked: facts.poisons.length,
    violations: facts.poisons.flatMap(({ id, parked }) => (parked ? [] : [`${id} is with nobody`])),
  },
];
