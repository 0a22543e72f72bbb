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
  readonly counterpartDeskId: DeskId;
  readonly ground: string;
  readonly count: number;
}

export interface StatisticsLine extends Omit<CountedLine, 'counts'> {
  readonly counts: Readonly<Record<Figure, Told>>;
}

export interface Statistics {
  readonly lines: readonly StatisticsLine[];
  readonly totals: readonly { readonly direction: Direction; readonly counts: Readonly<Record<Figure, Told>> }[];
  readonly grounds: readonly (Omit<CountedGround, 'count'> & { readonly count: Told })[];
  readonly groundTotals: readonly (Omit<CountedGround, 'count' | 'counterpartDeskId'> & { readonly count: Told })[];
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

/**
 * Counts that make up one whole. Where a single one is too few to be told, the next smallest is not told either: how many requests were refused
 * stands on the same page, and would give the one away.
 */
const tellTogether = <Counted extends { readonly count: number }>(
  whole: readonly Counted[],
): (Counted & { readonly told: Told })[] => {
  const [few, ...more] = whole.filter(({ count }) => tell(count) === null);
  const shield = few && more.length === 0 ? whole.filter((one) => one !== few && one.count > 0) : [];
  const least = Math.min(...shield.map(({ count }) => count));
  const shielding = shield.find(({ count }) => count === least);
  return whole.map((one) => ({ ...one, told: one === shielding ? null : tell(one.count) }));
};

/** Those that have the same key stand together. */
const together = <Item>(items: readonly Item[], key: (item: Item) => string): Item[][] =>
  [...new Set(items.map(key))].map((one) => items.filter((item) => key(item) === one));

const byGround = (counted: readonly CountedGround[]): Pick<Statistics, 'grounds' | 'groundTotals'> => {
  const lines = together(counted, ({ direction, counterpartDeskId }) => `${direction} ${counterpartDeskId}`).flatMap(
    tellTogether,
  );
  return {
    grounds: lines.map(({ told, direction, counterpartDeskId, ground }) => ({
      direction,
      counterpartDeskId,
      ground,
      count: told,
    })),
    groundTotals: together(lines, ({ direction, ground }) => `${direction} ${ground}`).map((ones) => {
      const { direction, ground } = ones[0]!;
      const hidden = ones.filter(({ told }) => told === null);
      const sum = ones.reduce((before, { count }) => before + count, 0);
      return { direction, ground, count: hidden.length === 1 ? null : tell(sum) };
    }),
  };
};

/** The figures of a year as they may be published. */
export const suppressSmall = (lines: readonly CountedLine[], grounds: readonly CountedGround[]): Statistics => ({
  lines: lines.map(({ counts, ...line }) => ({ ...line, counts: each((figure) => tell(counts[figure])) })),
  totals: DIRECTIONS.map((direction) => {
    const own = lines.filter((line) => line.direction === direction);
    return { direction, counts: each((figure) => total(own, figure)) };
  }),
  ...byGround(grounds),
});
