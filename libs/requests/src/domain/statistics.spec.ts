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

describe('figures that are published', () => {
  it('leave out what is few, and tell none and many', () => {
    expect(told(0, 4, 3, 5).lines).toEqual([0, null, null, 5]);
    expect(suppressSmall([], [{ direction: 'sent', ground: 'not-held', count: 2 }]).grounds[0]!.count).toBe(null);
  });

  it('tell no total from which the one that is left out could be reckoned', () => {
    expect(told(4, 10).total).toBe(null);
    expect(told(4, 3, 10).total).toBe(17);
    expect(told(5, 10).total).toBe(15);
  });

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
