import type { DeskId } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CountedLine, FIGURES, type Figure, SMALL_COUNT, suppressSmall } from './statistics.js';

const line = (requests: number, desk = 'a'): CountedLine => ({
  direction: 'sent',
  counterpartDeskId: desk as DeskId,
  serviceClass: 'other',
  counts: { ...(Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Record<Figure, number>), requests },
});
const told = (...counts: number[]) => {
  const { lines, totals } = suppressSmall(
    counts.map((count) => line(count)),
    [],
  );
  return { lines: lines.map(({ counts: { requests } }) => requests), total: totals[0]!.counts.requests };
};

const grounds = (counted: readonly (readonly [desk: string, ground: string, count: number])[]) => {
  const told = suppressSmall(
    [],
    counted.map(([desk, ground, count]) => ({ direction: 'sent', counterpartDeskId: desk as DeskId, ground, count })),
  );
  return { lines: told.grounds.map(({ count }) => count), totals: told.groundTotals.map(({ count }) => count) };
};

describe('figures that are published', () => {
  it('leave out what is few, and tell none and many', () => {
    expect(told(0, 4, 3, 5).lines).toEqual([0, null, null, 5]);
    expect(grounds([['a', 'not-held', 2]])).toEqual({ lines: [null], totals: [null] });
  });

  it('tell no total from which the one that is left out could be reckoned', () => {
    expect(told(4, 10).total).toBe(null);
    expect(told(4, 3, 10).total).toBe(17);
    expect(told(5, 10).total).toBe(15);
  });

  it('count grounds by counterpart, and shield the only one that is few with the next smallest', () => {
    const lines = [9, 5, 3];
    expect(grounds(lines.map((count, nth) => ['a', `g${nth}`, count] as const)).lines).toEqual([9, null, null]);
    expect(
      grounds([
        ['a', 'g', 6],
        ['b', 'g', 5],
      ]),
    ).toEqual({ lines: [6, 5], totals: [11] });
    expect(
      grounds([
        ['a', 'g', 6],
        ['b', 'g', 2],
      ]),
    ).toEqual({ lines: [6, null], totals: [null] });
    expect(
      grounds([
        ['a', 'g', 1],
        ['b', 'g', 4],
      ]),
    ).toEqual({ lines: [null, null], totals: [5] });
  });

  it('leave out no ground alone of a counterpart of which others are told', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const { lines } = grounds(counts.map((count, nth) => ['a', `g${nth}`, count] as const));
        expect(lines.filter((count) => count === null)).not.toHaveLength(1);
      }),
    ));

  it('never tell a count between none and the threshold, whatever was counted', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 8 }), (counts) => {
        const { lines, total } = told(...counts);
        for (const figure of [...lines, total]) expect(figure === null || figure === 0 || figure >= SMALL_COUNT).toBe(true);
        const hidden = counts.filter((count) => count > 0 && count < SMALL_COUNT);
        if (hidden.length === 1) expect(total).toBe(null);
      }),
    ));

  it('have a heading in both languages', () => {
    const keys = FIGURES.map((figure) => `request-table.${figure}`);
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
  });
});
