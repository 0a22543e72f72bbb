import { describe, expect, it } from 'vitest';
import { bundlesOf } from './bundles';

describe('bundles of a picture', () => {
  it('stand for all of a kind in one stretch, and lose none', () => {
    const marks = [1, 4, 9, 12].map((place) => ({ place, kind: place === 4 ? 'b' : 'a' }));
    expect(bundlesOf(marks, 10)).toEqual([
      { kind: 'a', place: 5, count: 2 },
      { kind: 'b', place: 5, count: 1 },
      { kind: 'a', place: 15, count: 1 },
    ]);
    expect(bundlesOf([], 10)).toEqual([]);
  });
});
