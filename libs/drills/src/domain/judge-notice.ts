import { earliest } from '#kernel';
import { type Stretch, undecided, type Verdict } from './judge-criterion.js';
import type { EntryIndex } from './judge-index.js';
import { type DrillEntry, subjectOf } from './judge-thread.js';
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

/** What told the other side of a crossing first, whoever shuts it afterwards. */
const firstNotice = (crossing: string, side: unknown, entries: EntryIndex): DrillEntry | null => {
  const casesHere = new Set(
    entries
      .of(['case.opened'])
      .filter(({ data }) => (data['place'] as { crossingId?: unknown } | null)?.crossingId === crossing)
      .map(subjectOf),
  );
  const tells = (one: DrillEntry): boolean => {
    if (one.type === 'activation.raised') return isAt(one, crossing);
    if (one.type === 'case.acknowledged') return one.country !== side && one.country !== null && casesHere.has(subjectOf(one));
    return one.data['country'] === side && isAt(one, crossing);
  };
  return entries.of(['crossing-side.closure-announced', 'activation.raised', 'case.acknowledged']).find(tells) ?? null;
};

/** Whether the other side had been told of it by then, and by what. */
const noticeOf = ({ entry, crossing }: Shut, entries: EntryIndex): DrillEntry | null => {
  if (isUntold(entry)) return null;
  const side = entry.data['country'];
  const first = entries.once(`notice ${crossing} ${String(side)}`, () => firstNotice(crossing, side, entries));
  return first !== null && first.at <= entry.at ? first : null;
};

/** No lane of these crossings was shut before the other side had been told. What proves it: each shutting, and what told of it. */
export const judgeNotice = (
  { crossings }: NoClosureWithoutNoticeRule,
  entries: EntryIndex,
  { from, dueAt, seenTo, ended }: Stretch,
): Verdict => {
  const until = earliest(dueAt, seenTo);
  const shut = entries
    .of(['crossing-side.status-set', 'activation.ordered'], from, until)
    .filter(shuts)
    .flatMap((entry) => crossings.filter((crossing) => isAt(entry, crossing)).map((crossing) => ({ entry, crossing })));
  const told = shut.map((one) => ({ ...one, notice: noticeOf(one, entries) }));
  const [broken] = told.filter(({ notice }) => notice === null);
  const proof = [...new Set(told.flatMap(({ entry, notice }) => (notice ? [notice.id, entry.id] : [entry.id])))];
  if (broken) {
    const offending = [...new Set(told.filter(({ notice }) => !notice).map(({ entry }) => entry.id))];
    return { state: 'missed', why: null, dueAt, at: broken.entry.at, proof: offending, waitingFor: [] };
  }
  if (seenTo < dueAt) return undecided(ended ? 'ended-before' : 'time-left', dueAt, proof);
  return { state: 'met', why: null, dueAt, at: dueAt, proof, waitingFor: [] };
};
