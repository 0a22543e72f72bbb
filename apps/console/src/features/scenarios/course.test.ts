import { describe, expect, it } from 'vitest';
import type { ScenarioResponse } from '../../shared/api/client';
import { courseOf, MARK, WIDTH } from './course';

type Inject = ScenarioResponse['scenario']['injects'][number];
const inject = (number: number, at: number, within?: number): Inject =>
  ({ number, at, kind: 'contextual', ...(within && { expect: [{ rule: { within } }] }) }) as unknown as Inject;
const move = (number: number, at: number) => ({ number, at }) as ScenarioResponse['scenario']['moves'][number];

describe('the picture of a scenario', () => {
  it('puts each inject at its minute and lays none upon another', () => {
    const { injects } = courseOf({ minutes: 60, moves: [move(1, 0)], injects: [inject(1, 0, 30), inject(2, 10), inject(3, 59)] });
    expect(injects.map(({ y }) => y)).toEqual([injects[0]!.y, injects[0]!.y + 30, injects[0]!.y]);
    expect(injects.map(({ x }) => Math.round(x))).toEqual([11, 174, 973]);
    for (const one of injects)
      for (const other of injects)
        if (one !== other && one.y === other.y) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(MARK);
  });

  it('ends with the drill, whatever is expected after it', () => {
    const { injects, moves, ticks } = courseOf({ minutes: 10, moves: [move(1, 0), move(2, 5)], injects: [inject(1, 9, 30)] });
    expect(injects[0]!.until).toBe(WIDTH - MARK / 2);
    expect(moves.map(({ width }) => Math.round(width))).toEqual([489, 489]);
    expect(ticks.map(({ minute }) => minute)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('stays as high as its kinds are many, however many injects there are, and counts each of them', () => {
    const many = Array.from({ length: 1000 }, (_, nth) => inject(nth + 1, Math.floor(nth / 2)));
    const few = courseOf({ minutes: 500, moves: [move(1, 0)], injects: many.slice(0, 12) });
    const course = courseOf({ minutes: 500, moves: [move(1, 0)], injects: many });
    expect([few.bundled, course.bundled]).toEqual([false, true]);
    expect(course.height).toBeLessThan(few.height);
    expect(course.injects.reduce((sum, { number }) => sum + number, 0)).toBe(1000);
  });
});
