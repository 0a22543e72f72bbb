import { smallScenario } from './small-scenario.fixture.js';
import { describe, expect, it } from '@jest/globals';
import { varyScenario } from './vary-scenario.js';

const delays = (seed: number | null): number[] =>
  varyScenario(smallScenario(), seed).desks.flatMap(({ script = [] }) => script.map(({ after }) => after));

describe('a seed', () => {
  it('makes desks quicker and slower, the same way each time, and within half and one and a half times', () => {
    expect(delays(7)).toEqual(delays(7));
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => delays(seed).join())).size).toBeGreaterThan(4);
    const written = delays(null);
    delays(7).forEach((after, at) => {
      expect(after).toBeGreaterThanOrEqual(written[at]! * 0.5 - 0.5);
      expect(after).toBeLessThanOrEqual(written[at]! * 1.5 + 0.5);
    });
  });
});
