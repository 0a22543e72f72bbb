import { smallScenario } from '#drills/testing';
import { describe, expect, it } from '@jest/globals';
import { varyScenario } from './vary-scenario.js';

const delays = (seed: number | null): number[] =>
  varyScenario(smallScenario(), seed).desks.flatMap(({ script = [] }) => script.map(({ after }) => after));

describe('a seed', () => {
  it('makes desks quicker and slower, the same way each time, and within half and one and a half times', () => {
    expect(delays(7)).toEqual(delays(7));
    expect(delays(7)).not.toEqual(delays(8));
    const written = delays(null);
    delays(7).forEach((after, at) => {
      expect(after).toBeGreaterThanOrEqual(written[at]! * 0.5 - 0.05);
      expect(after).toBeLessThanOrEqual(written[at]! * 1.5 + 0.05);
    });
  });
});
