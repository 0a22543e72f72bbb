import type { CountryCode, DeskId, Instant } from '#kernel';

/** An act of the drill as the ledger has it, with what judging needs of it. */
export interface DrillEntry {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  /** `kind:id` of what it changed. */
  readonly stream: string;
  readonly caseId: string | null;
  /** The desk that acted; null where the engine did. */
  readonly deskId: DeskId | null;
  readonly country: CountryCode | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Its place in the log; absent while it waits for one. */
  readonly leafIndex?: number;
}

export const subjectOf = ({ stream }: DrillEntry): string => stream.slice(stream.indexOf(':') + 1);

/** What an entry is about: what it changed, the case that belongs to, and the ids that its payload names. */
const namesOf = (entry: DrillEntry): string[] => [
  subjectOf(entry),
  ...(entry.caseId === null ? [] : [entry.caseId]),
  ...Object.values(entry.data).filter((value): value is string => typeof value === 'string' && isId(value)),
];

const isId = (value: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);

/** In the order of the drill's clock; of one moment, in the order of their ids. */
export const inOrder = (entries: readonly DrillEntry[]): DrillEntry[] =>
  entries.toSorted((one, other) => compare(one.at, other.at) || compare(one.id, other.id));

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * Finds what came of something: its own entries, those of its case, and those of whatever names it, and so on. An offer of a case that an
 * inject opened belongs to that inject, and so does an activation that the case was linked to.
 */
export const threads = (entries: readonly DrillEntry[]): ((made: readonly string[]) => ReadonlySet<DrillEntry>) => {
  const naming = new Map<string, DrillEntry[]>();
  for (const entry of entries)
    for (const name of new Set(namesOf(entry))) {
      const found = naming.get(name);
      if (found) found.push(entry);
      else naming.set(name, [entry]);
    }
  return (made) => {
    const known = new Set(made);
    const found = new Set<DrillEntry>();
    // A set is walked to its end, also through what is added on the way.
    for (const name of known)
      for (const entry of naming.get(name) ?? []) {
        found.add(entry);
        known.add(subjectOf(entry));
        if (entry.caseId !== null) known.add(entry.caseId);
      }
    return found;
  };
};
