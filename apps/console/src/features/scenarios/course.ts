import type { ScenarioResponse } from '../../shared/api/client';

type Scenario = ScenarioResponse['scenario'];

/** How wide the picture is drawn, in its own units; the page scales it. */
export const WIDTH = 1000;
/** A mark with its number. */
export const MARK = 22;
const ROW = 30;
export const HEAD = 44;

export interface Placed {
  readonly number: number;
  readonly kind: Scenario['injects'][number]['kind'];
  readonly x: number;
  readonly y: number;
  /** Where the longest time ends in which something is expected; null where nothing is. */
  readonly until: number | null;
}

export interface Course {
  readonly height: number;
  readonly ticks: readonly { readonly minute: number; readonly x: number }[];
  readonly moves: readonly { readonly number: number; readonly x: number; readonly width: number }[];
  readonly injects: readonly Placed[];
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120];
const MOST_TICKS = 12;

/** Each inject stands at its minute, in the first row in which it and its bar lie on no other. */
export const courseOf = ({ minutes, moves, injects }: Pick<Scenario, 'minutes' | 'moves' | 'injects'>): Course => {
  const inner = WIDTH - MARK;
  const x = (minute: number): number => MARK / 2 + (Math.min(minute, minutes) / minutes) * inner;
  const free: number[] = [];
  const placed = injects.map(({ number, kind, at, expect = [] }): Placed => {
    const longest = Math.max(0, ...expect.map(({ rule }) => rule.within));
    const until = longest > 0 ? x(at + longest) : null;
    const start = x(at) - MARK / 2;
    const found = free.findIndex((end) => end <= start);
    const row = found === -1 ? free.length : found;
    free[row] = Math.max(x(at) + MARK / 2, until ?? 0) + 2;
    return { number, kind, x: x(at), y: HEAD + row * ROW + ROW / 2, until };
  });
  const step = STEPS.find((each) => minutes / each <= MOST_TICKS) ?? 240;
  return {
    height: HEAD + Math.max(1, free.length) * ROW + 6,
    ticks: Array.from({ length: Math.floor(minutes / step) + 1 }, (_, index) => ({ minute: index * step, x: x(index * step) })),
    moves: moves.map(({ number, at }, index) => {
      const end = moves[index + 1]?.at ?? minutes;
      return { number, x: x(at), width: x(end) - x(at) };
    }),
    injects: placed,
  };
};
