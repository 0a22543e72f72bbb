import { describe, expect, it } from '@jest/globals';
import type { ImpactLevel } from '#kernel';
import fc from 'fast-check';
import { isHigher, priorityOf } from './priority.js';

const level = fc.integer({ min: 0, max: 4 }).map((value) => value as ImpactLevel);
const impact = fc.record({ security: level, flow: level });

describe('priority', () => {
  it('is P1 when life is at risk, whatever the impacts', () => {
    fc.assert(fc.property(impact, (US) => priorityOf({ lifeSafety: true, impact: { US } }) === 'P1'));
  });

  it.each([
    [0, 'P4'],
    [1, 'P4'],
    [2, 'P3'],
    [3, 'P2'],
    [4, 'P1'],
  ] as const)('follows the highest impact: %i gives %s', (highest, priority) => {
    expect(priorityOf({ lifeSafety: false, impact: { US: { security: 0, flow: 0 }, MX: { security: 0, flow: highest } } })).toBe(
      priority,
    );
    expect(priorityOf({ lifeSafety: false, impact: { US: { security: highest, flow: 0 } } })).toBe(priority);
  });

  it('never falls when a second country adds its judgement', () => {
    fc.assert(
      fc.property(impact, impact, (US, MX) => {
        const alone = priorityOf({ lifeSafety: false, impact: { US } });
        return !isHigher(alone, priorityOf({ lifeSafety: false, impact: { US, MX } }));
      }),
    );
  });
});
