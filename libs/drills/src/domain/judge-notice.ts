import { type Stretch, undecided, type Verdict } from './judge-criterion.js';
import { type DrillEntry, inOrder, subjectOf } from './judge-thread.js';
import type { NoClosureWithoutNoticeRule } from './scenario-rules.js';

const SHUTS: readonly unknown[] = ['suspended', 'closed'];

/** An order to shut that its desk gave although somebody on the list was not told. */
const isUntold = ({ type, data }: DrillEntry): boolean => {
  if (type !== 'activation.ordered') return false;
  const { act, untold, short } = data['order'] as { act: string; untold: readonly string[]; short: readonly string[] };
  return act === 'suspend' && untold.length + short.length > 0;
};

const isAt = ({ data }: DrillEntry, crossing: string): boolean =>
  data['crossingId'] === crossing || ((data['crossingIds'] as readonly string[] | undefined)?.includes(crossing) ?? false);

const shuts = (entry: DrillEntry): boolean =>
  (entry.type === 'crossing-side.status-set' && SHUTS.includes(entry.data['status'])) || isUntold(entry);

interface Shut {
  readonly entry: DrillEntry;
  readonly crossing: string;
}

/** Whether the other side had been told of it by then, and by what. */
const noticeOf = ({ entry, crossing }: Shut, entries: readonly DrillEntry[]): DrillEntry | null => {
  if (isUntold(entry)) return null;
  const side = entry.data['country'];
  const before = entries.filter(({ at, id }) => at <= entry.at && id !== entry.id);
  const casesHere = new Set(
    before
      .filter(
        ({ type, data }) => type === 'case.opened' && (data['place'] as { crossingId?: unknown } | null)?.crossingId === crossing,
      )
      .map(subjectOf),
  );
  return (
    before.find(
      (one) =>
        (one.type === 'crossing-side.closure-announced' && one.data['country'] === side && isAt(one, crossing)) ||
        (one.type === 'activation.raised' && isAt(one, crossing)) ||
        (one.type === 'case.acknowledged' && one.country !== side && one.country !== null && casesHere.has(subjectOf(one))),
    ) ?? null
  );
};

/** No lane of these crossings was shut before the other side had been told. What proves it: each shutting, and what told of it. */
export const judgeNotice = (
  { crossings }: NoClosureWithoutNoticeRule,
  entries: readonly DrillEntry[],
  { from, dueAt, seenTo, ended }: Stretch,
): Verdict => {
  const known = inOrder(entries).filter(({ at }) => at <= seenTo);
  const shut = known
    .filter((entry) => entry.at >= from && entry.at <= dueAt && shuts(entry))
    .flatMap((entry) => crossings.filter((crossing) => isAt(entry, crossing)).map((crossing) => ({ entry, crossing })));
  const told = shut.map((one) => ({ ...one, notice: noticeOf(one, known) }));
  const [broken] = told.filter(({ notice }) => notice === null);
  const proof = [...new Set(told.flatMap(({ entry, notice }) => (notice ? [notice.id, entry.id] : [entry.id])))];
  if (broken) {
    const offending = [...new Set(told.filter(({ notice }) => !notice).map(({ entry }) => entry.id))];
    return { state: 'missed', why: null, dueAt, at: broken.entry.at, proof: offending, waitingFor: [] };
  }
  if (seenTo < dueAt) return undecided(ended ? 'ended-before' : 'time-left', dueAt, proof);
  return { state: 'met', why: null, dueAt, at: dueAt, proof, waitingFor: [] };
};
