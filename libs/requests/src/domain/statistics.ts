import type { DeskId } from '#kernel';
import type { ServiceClass } from './request-form.js';

/** A count below this, but for none at all, is not told: few enough to be somebody. A default of this product. */
export const SMALL_COUNT = 5;

export const DIRECTIONS = ['sent', 'received'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What is counted of requests, beside how many there were. */
export const FIGURES = [
  'requests',
  'answered',
  'refusedInPart',
  'refusedInFull',
  'withdrawn',
  'open',
  'overLimitForAuthorisation',
  'overLimitForClarification',
  'overLimitOtherwise',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Null: few, and not told. */
export type Told = number | null;

/** One line as the rows give it: no reader gets it so. */
export interface CountedLine {
  readonly direction: Direction;
  readonly counterpartDeskId: DeskId;
  readonly serviceClass: ServiceClass;
  readonly counts: Readonly<Record<Figure, number>>;
}

export interface CountedGround {
  readonly direction: Direction;
  readonly ground: string;
  readonly count: number;
}

export interface StatisticsLine extends Omit<CountedLine, 'counts'> {
  readonly counts: Readonly<Record<Figure, Told>>;
}

export interface Statistics {
  readonly lines: readonly StatisticsLine[];
  readonly totals: readonly { readonly direction: Direction; readonly counts: Readonly<Record<Figure, Told>> }[];
  readonly grounds: readonly { readonly direction: Direction; readonly ground: string; readonly count: Told }[];
}

export const tell = (count: number): Told => (count === 0 || count >= SMALL_COUNT ? count : null);

const each = <Value>(value: (figure: Figure) => Value): Record<Figure, Value> =>
  Object.fromEntries(FIGURES.map((figure) => [figure, value(figure)])) as Record<Figure, Value>;

/** A total is not told either where it would give away the one count in it that is not. */
const total = (lines: readonly CountedLine[], figure: Figure): Told => {
  const counts = lines.map((line) => line.counts[figure]);
  const hidden = counts.filter((count) => tell(count) === null);
  return hidden.length === 1 ? null : tell(counts.reduce((sum, count) => sum + count, 0));
};

/** The figures of a year as they may be published. */
export const suppressSmall = (lines: readonly CountedLine[], grounds: readonly CountedGround[]): Statistics => ({
  lines: lines.map(({ counts, ...line }) => ({ ...line, counts: each((figure) => tell(counts[figure])) })),
  totals: DIRECTIONS.map((direction) => {
    const own = lines.filter((line) => line.direction === direction);
    return { direction, counts: each((figure) => total(own, figure)) };
  }),
  grounds: grounds.map(({ count, ...ground }) => ({ ...ground, count: tell(count) })),
});
