import type { Instant } from '#kernel';
import { type DrillEntry, inOrder } from './judge-thread.js';

/** Entries of a drill, put in order once, so that each rule looks at those alone that it is about: a drill may have thousands. */
export interface EntryIndex {
  /** Of these types, from one moment to another, in the order of the drill's clock. */
  of(types: readonly string[], from?: Instant, to?: Instant): readonly DrillEntry[];
  /** The first of a type that a case has. */
  firstOfCase(type: string, caseId: string | null): DrillEntry | undefined;
  /** What several rules ask alike is found once. */
  once<Found>(what: string, find: () => Found): Found;
}

/** How many of the list come before the moment, or not after it. */
const before = (list: readonly DrillEntry[], at: Instant, andAtIt: boolean): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = list[middle]!.at;
    if (there < at || (andAtIt && there === at)) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const indexOf = (entries: readonly DrillEntry[]): EntryIndex => {
  const byType = new Map<string, DrillEntry[]>();
  for (const entry of inOrder(entries)) {
    const list = byType.get(entry.type);
    if (list) list.push(entry);
    else byType.set(entry.type, [entry]);
  }
  const kept = new Map<string, unknown>();
  const once = <Found>(what: string, find: () => Found): Found => {
    if (!kept.has(what)) kept.set(what, find());
    return kept.get(what) as Found;
  };
  const slice = (type: string, from?: Instant, to?: Instant): readonly DrillEntry[] => {
    const list = byType.get(type) ?? [];
    if (from === undefined && to === undefined) return list;
    return list.slice(from === undefined ? 0 : before(list, from, false), to === undefined ? undefined : before(list, to, true));
  };
  return {
    of: (types, from, to) => {
      const [one, ...others] = [...new Set(types)].map((type) => slice(type, from, to)).filter((list) => list.length > 0);
      return others.length === 0 ? (one ?? []) : inOrder([one!, ...others].flat());
    },
    firstOfCase: (type, caseId) =>
      once(
        `first ${type}`,
        () =>
          new Map(
            slice(type)
              .toReversed()
              .map((entry) => [entry.caseId, entry]),
          ),
      ).get(caseId),
    once,
  };
};
