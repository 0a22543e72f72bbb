import type { Instant } from '#kernel';
import type { Play, PlayedInject } from './judge.js';
import { type DrillEntry, inOrder } from './judge-thread.js';

interface Numbered {
  readonly number: number | null;
  /** What it repeats. */
  readonly of?: number | null;
}

const numbered = ({ data }: DrillEntry): Numbered => data as unknown as Numbered;
const madeIn = ({ data }: DrillEntry): string[] =>
  (data as unknown as { readonly made: readonly { readonly id: string }[] }).made.map(({ id }) => id);

const ofType = (entries: readonly DrillEntry[], ...types: readonly string[]): DrillEntry[] =>
  entries.filter(({ type }) => types.includes(type));

const moment = (entries: readonly DrillEntry[], type: string): Instant | null => ofType(entries, type)[0]?.at ?? null;

/** What was played, and when, as the ledger has it: a drill is judged from nothing else. */
export const playOf = (entries: readonly DrillEntry[]): Play => {
  const ordered = inOrder(entries);
  const made = new Map<string, string[]>();
  for (const entry of ofType(ordered, 'drill.inject-made', 'drill.inject-failed'))
    made.set(entry.stream, [...(made.get(entry.stream) ?? []), ...madeIn(entry)]);
  const repeats = new Map(ofType(ordered, 'drill.inject-planned').map((entry) => [entry.stream, numbered(entry).of ?? null]));
  const injects = ofType(ordered, 'drill.inject-fired').flatMap((fired): PlayedInject[] => {
    const number = repeats.get(fired.stream) ?? numbered(fired).number;
    if (number === null) return [];
    return [{ number, firedAt: fired.at, made: made.get(fired.stream) ?? [] }];
  });
  return { startedAt: moment(ordered, 'drill.started'), endedAt: moment(ordered, 'drill.ended'), injects };
};
