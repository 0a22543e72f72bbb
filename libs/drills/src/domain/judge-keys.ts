import type { CountryCode } from '#kernel';
import { judgeDone, type Parties, type Stretch, type Verdict } from './judge-criterion.js';
import type { EntryIndex } from './judge-index.js';
import { type DrillEntry, inOrder, subjectOf } from './judge-thread.js';
import type { BothKeysRule, RaisedRule } from './scenario-rules.js';

const RANKS = ['watch', 'elevated', 'crisis'];

/** Whoever stands higher stands there too; coming down is a level of its own. */
const reaches = (level: unknown, wanted: RaisedRule['level']): boolean =>
  wanted === undefined || level === wanted || (RANKS.includes(wanted) && RANKS.indexOf(String(level)) > RANKS.indexOf(wanted));

interface Run {
  readonly countries: readonly CountryCode[];
  /** Each under the country whose side it is of: one key may bring both sides to a level. */
  readonly levels: readonly DrillEntry[];
}

/** The activations of a procedure, with the levels that their sides entered. */
const runsOf = (procedure: string, entries: EntryIndex): Run[] => {
  const levels = new Map<string, DrillEntry[]>();
  for (const entry of entries.of(['activation.level-entered']))
    levels.set(subjectOf(entry), [
      ...(levels.get(subjectOf(entry)) ?? []),
      { ...entry, country: entry.data['country'] as CountryCode },
    ]);
  return entries
    .of(['activation.raised'])
    .filter(({ data }) => (data['procedure'] as { id?: unknown }).id === procedure)
    .map((raised) => ({
      countries: raised.data['countries'] as readonly CountryCode[],
      levels: levels.get(subjectOf(raised)) ?? [],
    }));
};

/** A side stands at a level by the key of these desks. A key turned before the minutes began counts: the side stands there. */
export const judgeRaised = (rule: RaisedRule, entries: EntryIndex, stretch: Stretch): Verdict => {
  const parties: Parties = { of: rule.each === 'any' ? 'any-desk' : 'each-desk', deskIds: rule.by };
  const levels = runsOf(rule.procedure, entries).flatMap((run) => run.levels);
  return judgeDone({ entries: inOrder(levels), fits: ({ level }) => reaches(level, rule.level) }, parties, stretch);
};

const ORDER = ['met', 'late', 'pending', 'missed'] as const;

/** Both countries have turned their keys on one activation; of several, the one that came furthest is told. */
export const judgeJoint = ({ procedure }: BothKeysRule, entries: EntryIndex, stretch: Stretch): Verdict => {
  const verdicts = runsOf(procedure, entries).map(({ countries, levels }) =>
    judgeDone({ entries: levels }, { of: 'each-country', countries }, stretch),
  );
  const [best] = verdicts.toSorted(
    (one, other) =>
      ORDER.indexOf(one.state) - ORDER.indexOf(other.state) ||
      other.proof.length - one.proof.length ||
      (one.proof.join() < other.proof.join() ? -1 : 1),
  );
  return best ?? judgeDone({ entries: [] }, { of: 'anyone' }, stretch);
};
