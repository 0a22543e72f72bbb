import type { ScenarioResponse } from '../../shared/api/client';
import { bundlesOf } from '../../shared/ui/bundles';

type Scenario = ScenarioResponse['scenario'];

/** How wide the picture is drawn, in its own units; the page scales it. */
export const WIDTH = 1000;
/** A mark with its number. */
export const MARK = 22;
const ROW = 30;
export const HEAD = 44;

type Inject = Scenario['injects'][number];
const KINDS: readonly Inject['kind'][] = ['contextual', 'expected-action', 'contingency'];

export interface Placed {
  /** The inject's; where marks are bundled, how many this one stands for. */
  readonly number: number;
  readonly kind: Inject['kind'];
  readonly x: number;
  readonly y: number;
  /** Where the longest time ends in which something is expected; null where nothing is. */
  readonly until: number | null;
}

export interface Course {
  readonly height: number;
  /** There are so many that a mark stands for all of its kind near its minute. */
  readonly bundled: boolean;
  readonly ticks: readonly { readonly minute: number; readonly x: number }[];
  readonly moves: readonly { readonly number: number; readonly x: number; readonly width: number }[];
  readonly injects: readonly Placed[];
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120];
const MOST_TICKS = 12;

/** Rows that a reader follows; with more of them the picture bundles. */
const MOST_ROWS = 16;
/** As wide as a mark with its number is when bundled. */
const STRETCH = 40;

type PlaceOf = (minute: number) => number;

/** Where the longest time ends in which something is expected. */
const untilOf = ({ at, expect = [] }: Inject, x: PlaceOf): number | null => {
  const longest = Math.max(0, ...expect.map(({ rule }) => rule.within));
  return longest > 0 ? x(at + longest) : null;
};

const yOf = (row: number): number => HEAD + row * ROW + ROW / 2;

/** Each inject stands at its minute, in the first row in which it and its bar lie on no other. */
const inRows = (injects: readonly Inject[], x: PlaceOf): readonly Placed[] => {
  const free: number[] = [];
  return injects.map((inject): Placed => {
    const until = untilOf(inject, x);
    const place = x(inject.at);
    const found = free.findIndex((end) => end <= place - MARK / 2);
    const row = found === -1 ? free.length : found;
    free[row] = Math.max(place + MARK / 2, until ?? 0) + 2;
    return { number: inject.number, kind: inject.kind, x: place, y: yOf(row), until };
  });
};

/** A row for each kind, and in it one mark for all that come close together. */
const inBundles = (injects: readonly Inject[], x: PlaceOf): readonly Placed[] => {
  const kinds = KINDS.filter((kind) => injects.some((inject) => inject.kind === kind));
  return bundlesOf(
    injects.map(({ kind, at }) => ({ kind, place: x(at) })),
    STRETCH,
  ).map(({ kind, place, count }) => ({ number: count, kind, x: place, y: yOf(kinds.indexOf(kind)), until: null }));
};

export const courseOf = ({ minutes, moves, injects }: Pick<Scenario, 'minutes' | 'moves' | 'injects'>): Course => {
  const x: PlaceOf = (minute) => MARK / 2 + (Math.min(minute, minutes) / minutes) * (WIDTH - MARK);
  const single = inRows(injects, x);
  const bundled = single.some(({ y }) => y >= yOf(MOST_ROWS));
  const placed = bundled ? inBundles(injects, x) : single;
  const step = STEPS.find((each) => minutes / each <= MOST_TICKS) ?? 240;
  return {
    height: Math.max(yOf(0), ...placed.map(({ y }) => y)) + ROW / 2 + 6,
    bundled,
    ticks: Array.from({ length: Math.floor(minutes / step) + 1 }, (_, index) => ({ minute: index * step, x: x(index * step) })),
    moves: moves.map(({ number, at }, index) => {
      const end = moves[index + 1]?.at ?? minutes;
      return { number, x: x(at), width: x(end) - x(at) };
    }),
    injects: placed,
  };
};
