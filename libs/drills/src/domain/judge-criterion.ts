import { addMinutes, type CountryCode, type DeskId, earliest, type Instant } from '#kernel';
import { type DrillEntry, inOrder } from './judge-thread.js';

/** `pending`: its time has not run out, or its inject was not played, or the drill ended before the time was up: nobody may say. */
export const EXPECTATION_STATES = ['pending', 'met', 'late', 'missed'] as const;
export type ExpectationState = (typeof EXPECTATION_STATES)[number];

/** Why there is no verdict. */
export type Undecided = 'not-played' | 'time-left' | 'ended-before' | 'nothing-to-measure';

export interface Verdict {
  readonly state: ExpectationState;
  readonly why: Undecided | null;
  /** By when; null where its inject was not played. */
  readonly dueAt: Instant | null;
  /** When it was met, or what must not happen happened. */
  readonly at: Instant | null;
  /** Entries of the ledger that prove it. Of what is missed: those that came as far as that. */
  readonly proof: readonly string[];
  /** Those of whom it is expected and who have not acted: desks or countries. */
  readonly waitingFor: readonly string[];
}

/** The stretch of the drill in which something is looked for, and how far it has come. */
export interface Stretch {
  readonly from: Instant;
  readonly dueAt: Instant;
  /** As far as there is anything to see: the drill's clock, or its end. */
  readonly seenTo: Instant;
  readonly ended: boolean;
}

export const stretchOf = (
  from: Instant,
  withinMinutes: number,
  { now, endedAt }: { readonly now: Instant; readonly endedAt: Instant | null },
): Stretch => ({
  from,
  dueAt: addMinutes(from, withinMinutes),
  seenTo: endedAt === null ? now : earliest(now, endedAt),
  ended: endedAt !== null && endedAt <= now,
});

export const undecided = (why: Undecided, dueAt: Instant | null, proof: readonly string[] = []): Verdict => ({
  state: 'pending',
  why,
  dueAt,
  at: null,
  proof,
  waitingFor: [],
});

const whileOpen = ({ ended }: Stretch): Undecided => (ended ? 'ended-before' : 'time-left');

/** Who is to act: each of some desks, each of some countries, or whoever does. */
export type Parties =
  | { readonly of: 'anyone' }
  | { readonly of: 'any-desk'; readonly deskIds: readonly DeskId[] }
  | { readonly of: 'each-desk'; readonly deskIds: readonly DeskId[] }
  | { readonly of: 'each-country'; readonly countries: readonly CountryCode[] };

interface Party {
  readonly name: string;
  readonly acted: (entry: DrillEntry) => boolean;
}

const partiesOf = (parties: Parties): Party[] => {
  switch (parties.of) {
    case 'anyone':
      return [{ name: '', acted: () => true }];
    case 'any-desk':
      return [{ name: '', acted: ({ deskId }) => deskId !== null && parties.deskIds.includes(deskId) }];
    case 'each-desk':
      return parties.deskIds.map((name) => ({ name, acted: ({ deskId }) => deskId === name }));
    case 'each-country':
      return parties.countries.map((name) => ({ name, acted: ({ country }) => country === name }));
  }
};

/** Acts that may be meant, in the order of the drill's clock; `fits` looks at what one says, and is asked as late as can be. */
export interface Acts {
  readonly entries: readonly DrillEntry[];
  readonly fits?: (data: DrillEntry['data']) => boolean;
}

const anything = (): boolean => true;
const isIn = ({ at }: DrillEntry, { from, seenTo }: Stretch): boolean => at >= from && at <= seenTo;

/** Each party has done one of these by its time. */
export const judgeDone = ({ entries, fits = anything }: Acts, parties: Parties, stretch: Stretch): Verdict => {
  const firsts = partiesOf(parties).map(({ name, acted }) => ({
    name,
    entry: entries.find((entry) => isIn(entry, stretch) && acted(entry) && fits(entry.data)),
  }));
  const done = inOrder(firsts.flatMap(({ entry }) => entry ?? []));
  const waitingFor = firsts.flatMap(({ name, entry }) => (entry || name === '' ? [] : [name]));
  const proof = [...new Set(done.map(({ id }) => id))];
  const { dueAt } = stretch;
  const at = done.length === firsts.length ? (done.at(-1)?.at ?? null) : null;
  if (at !== null) return { state: at <= dueAt ? 'met' : 'late', why: null, dueAt, at, proof, waitingFor };
  if (stretch.seenTo > dueAt) return { state: 'missed', why: null, dueAt, at: null, proof, waitingFor };
  return { ...undecided(whileOpen(stretch), dueAt, proof), waitingFor };
};

/** None of these happens as long as the time runs. */
export const judgeNever = ({ entries, fits = anything }: Acts, parties: Parties, stretch: Stretch): Verdict => {
  const { dueAt } = stretch;
  const named = partiesOf(parties);
  const broken = entries.filter(
    (entry) => entry.at <= dueAt && isIn(entry, stretch) && named.some(({ acted }) => acted(entry)) && fits(entry.data),
  );
  const [first] = broken;
  if (first) return { state: 'missed', why: null, dueAt, at: first.at, proof: broken.map(({ id }) => id), waitingFor: [] };
  return stretch.seenTo >= dueAt
    ? { state: 'met', why: null, dueAt, at: dueAt, proof: [], waitingFor: [] }
    : undecided(whileOpen(stretch), dueAt);
};
