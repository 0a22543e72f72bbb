import { describe, expect, it } from '@jest/globals';
import { instant, type LaneKey } from '#kernel';
import type { Closure } from './crossing-side.js';
import { publicClosure, suppressed } from './public-view.js';

const CARS: LaneKey = 'vehicle.northbound.standard';
const TRUCKS: LaneKey = 'commercial.northbound.fast';
const closing = (...lanes: LaneKey[]): Closure =>
  ({ lanes, status: 'closed', from: instant('2026-03-02T18:00:00Z'), to: null }) as unknown as Closure;

describe('what is announced', () => {
  it('is told to trade as far as it is about goods', () => {
    expect(publicClosure(closing(CARS, TRUCKS), 'trade')).toMatchObject({ lanes: [TRUCKS], status: 'closed', to: null });
    expect(publicClosure(closing(CARS), 'trade')).toBeNull();
  });

  it('is told to everybody whole', () => {
    expect(publicClosure(closing(CARS, TRUCKS), 'everybody')).toMatchObject({ lanes: [CARS, TRUCKS] });
  });
});

describe('a count', () => {
  it.each([
    [0, 0],
    [1, null],
    [9, null],
    [10, 10],
  ])('of %s is said as %s', (count, said) => {
    expect(suppressed(count)).toBe(said);
  });
});
