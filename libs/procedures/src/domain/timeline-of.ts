import type { CountryCode, DeskId, Instant } from '#kernel';
import type { Activation } from './activation.js';
import type { LevelEntry } from './activation-parts.js';

export const TIMELINE_KINDS = [
  'raised',
  'level',
  'key-answered',
  'step-done',
  'step-skipped',
  'told',
  'ordered',
  'lifted',
  'conflict',
  'conflict-settled',
  'noted',
  'report-published',
  'statement-released',
  'statement-alone',
  'statement-declined',
  'statement-lapsed',
  'resource-asked',
  'resource-moved',
  'ended',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** A moment of the record. */
export interface TimelineFact {
  /** By which an observation is tied to it: its kind, and what of that kind it is. */
  readonly ref: string;
  readonly at: Instant;
  readonly kind: TimelineKind;
  readonly country: CountryCode | null;
  readonly deskId: DeskId | null;
  /** Step, role, order, conflict, level, part or number of the ask that it is about; null for the whole. */
  readonly about: string | null;
  /** Words that somebody wrote. */
  readonly text: string | null;
  /** How long after it was due; null where nothing was due, or in time. */
  readonly lateMinutes: number | null;
}

const MINUTE = 60_000;

const late = (from: Instant | null, minutes: number, at: Instant): number | null => {
  if (from === null) return null;
  const over = Math.floor((Date.parse(at) - Date.parse(from)) / MINUTE) - minutes;
  return over > 0 ? over : null;
};

type By = { readonly country: CountryCode; readonly deskId: DeskId };

/** A moment; `of` tells it from others of its kind. */
export const fact = (
  kind: TimelineKind,
  of: string | null,
  at: Instant,
  by: By | null,
  more: Partial<Pick<TimelineFact, 'about' | 'text' | 'lateMinutes'>> = {},
): TimelineFact => ({
  ref: of === null ? kind : `${kind}.${of}`,
  at,
  kind,
  country: by?.country ?? null,
  deskId: by?.deskId ?? null,
  about: of,
  text: null,
  lateMinutes: null,
  ...more,
});

const stepFacts = ({ steps }: Activation): TimelineFact[] =>
  steps.flatMap(({ id, state, settled, clockFrom, minutes }) => {
    if (!settled) return [];
    const more = { text: settled.text, lateMinutes: late(clockFrom, minutes, settled.at) };
    return [fact(state === 'skipped' ? 'step-skipped' : 'step-done', id, settled.at, settled, more)];
  });

const orderFacts = ({ orders, conflicts }: Activation): TimelineFact[] => [
  ...orders.flatMap(({ id, by, text, lifted }) => [
    fact('ordered', id, by.at, by, { text }),
    ...(lifted ? [fact('lifted', id, lifted.at, lifted, { text: lifted.reason })] : []),
  ]),
  ...conflicts.flatMap(({ id, foundAt, settledAt, agreed }) => [
    fact('conflict', id, foundAt, null),
    ...(settledAt === null ? [] : [fact('conflict-settled', id, settledAt, null, { text: agreed.at(-1)?.text ?? null })]),
  ]),
];

const keyFacts = ({ levels, settledAsks }: Activation): TimelineFact[] => [
  ...levels.map(({ country, level, by }: LevelEntry, nth) =>
    fact('level', String(nth + 1), by.at, { country, deskId: by.deskId }, { about: level }),
  ),
  ...settledAsks.map(({ number, how, answer, settledAt, settledBy, confirmBy, by }) =>
    fact('key-answered', String(number), settledAt, settledBy ?? by, {
      about: how,
      text: answer,
      lateMinutes: late(confirmBy, 0, settledAt),
    }),
  ),
];

/** In order of time; of two at one time the one that was said first. */
export const inOrder = (facts: readonly TimelineFact[]): readonly TimelineFact[] =>
  facts.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));

/** What happened, in order of time, as the activation's own entries in the ledger have left it. */
export const timelineOf = (activation: Activation): readonly TimelineFact[] => {
  const { raised, reason, told, notes, ended } = activation;
  return inOrder([
    fact('raised', null, raised.at, raised, { text: reason }),
    ...keyFacts(activation),
    ...stepFacts(activation),
    ...told.map(({ role, at, by, how }, nth) => fact('told', String(nth + 1), at, by, { about: role, text: how })),
    ...orderFacts(activation),
    ...notes.map((note, nth) =>
      fact('noted', String(nth + 1), note.paper?.writtenAt ?? note.at, note, { about: null, text: note.text }),
    ),
    ...(ended ? [fact('ended', null, ended.at, ended, { text: ended.reason })] : []),
  ]);
};
