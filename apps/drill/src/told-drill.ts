import type { Scenario } from '#drills';
import { type Instant, instant, type Locale, minutesBetween } from '#kernel';
import type { TimelineEntry } from '#ledger';
import { type EventType, sayEvent } from '#phrases';

/** An inject as the drill's route tells it. */
export interface PlayedRow {
  readonly number: number | null;
  readonly origin: string;
  readonly state: string;
  readonly firedAt: Instant | null;
  readonly made: readonly { readonly kind: string }[];
  readonly fault: { readonly effect: number; readonly code: string } | null;
  readonly content: { readonly answers?: { readonly desk: string; readonly on: string; readonly does: string } };
}

/** How an expectation came out. */
export interface JudgedRow {
  readonly id: string;
  readonly inject: number;
  readonly state: string;
  readonly minutes: number | null;
}

/** What a run says of itself: no id and no time outside, so that the same run says the same. */
export interface ToldDrill {
  readonly scenario: string;
  readonly edition: number;
  readonly seed: number | null;
  readonly minutes: number;
  readonly injects: readonly {
    readonly number: number;
    readonly minute: number | null;
    readonly state: string;
    readonly made: readonly string[];
    readonly fault: string | null;
  }[];
  readonly moves: readonly {
    readonly desk: string;
    readonly on: string;
    readonly does: string;
    readonly minute: number | null;
    readonly state: string;
    readonly fault: string | null;
  }[];
  readonly expectations: readonly {
    readonly id: string;
    readonly inject: number;
    readonly state: string;
    readonly minutes: number | null;
  }[];
  readonly timeline: readonly { readonly minute: number; readonly type: string; readonly desk: string | null }[];
}

/** Minutes to a hundredth. */
const minuteOf = (startsAt: Instant, at: Instant): number => Math.round(minutesBetween(startsAt, at) * 100) / 100;

const orderOf = (item: { readonly minute: number | null } & object): string =>
  `${String(Math.round((item.minute ?? 1e6) * 100)).padStart(12, '0')} ${JSON.stringify(item)}`;

const inOrder = <Item extends { readonly minute: number | null }>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

export const tellDrill = (
  scenario: Scenario,
  seed: number | null,
  {
    injects,
    expectations,
    entries,
  }: {
    readonly injects: readonly PlayedRow[];
    readonly expectations: readonly JudgedRow[];
    readonly entries: readonly TimelineEntry[];
  },
): ToldDrill => {
  const startsAt = instant(scenario.startsAt);
  const when = (at: Instant | null): number | null => (at === null ? null : minuteOf(startsAt, at));
  return {
    scenario: scenario.id,
    edition: scenario.edition,
    seed,
    minutes: scenario.minutes,
    injects: injects
      .flatMap(({ number, state, firedAt, made, fault }) =>
        number === null
          ? []
          : [{ number, minute: when(firedAt), state, made: made.map(({ kind }) => kind), fault: fault?.code ?? null }],
      )
      .toSorted((one, other) => one.number - other.number),
    moves: inOrder(
      injects.flatMap(({ state, firedAt, fault, content: { answers } }) =>
        answers
          ? [{ desk: answers.desk, on: answers.on, does: answers.does, minute: when(firedAt), state, fault: fault?.code ?? null }]
          : [],
      ),
    ),
    expectations: expectations.map(({ id, inject, state, minutes }) => ({ id, inject, state, minutes })),
    timeline: inOrder(entries.map(({ at, type, actor }) => ({ minute: minuteOf(startsAt, at), type, desk: actor.deskId }))),
  };
};

const lineOf = (minute: number | null, ...words: readonly (string | null)[]): string =>
  [minute === null ? '     --' : minute.toFixed(1).padStart(7), ...words.filter((word) => word !== null && word !== '')].join(
    '  ',
  );

const sayType = (type: string, locale: Locale): string => sayEvent(type as EventType, locale);

/** The same for people. */
export const sayDrill = ({ injects, moves, expectations, timeline }: ToldDrill, locale: Locale): string[] => [
  '# Injects',
  ...injects.map(({ number, minute, state, made, fault }) => lineOf(minute, `${number}`, state, made.join(', '), fault)),
  '',
  '# Moves of simulated desks',
  ...moves.map(({ desk, on, does, minute, state, fault }) => lineOf(minute, desk, `${on}: ${does}`, state, fault)),
  '',
  '# Expectations',
  ...expectations.map(({ id, inject, state, minutes }) => lineOf(minutes, `${inject}`, id, state)),
  '',
  '# Timeline',
  ...timeline
    .filter(({ type }) => !type.startsWith('drill.inject-'))
    .map(({ minute, type, desk }) => lineOf(minute, desk ?? '-', sayType(type, locale))),
];
