import { instant, type UserId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { beyond, LIMITS } from './anomaly.js';
import { setLimits } from './limits.js';

const ANA = 'ana' as UserId;
const LUIS = 'luis' as UserId;
const MONDAY_NOON = instant('2026-11-23T20:00:00.000Z');
describe('a counter', () => {
  it('is beyond its limit above it and not at it', () => {
    expect(beyond(LIMITS, LIMITS)).toEqual([]);
    expect(beyond({ ...LIMITS, 'taken-in-day': LIMITS['taken-in-day'] + 1 }, LIMITS)).toEqual(['taken-in-day']);
  });

  it('has its limit set anew only when it differs', () => {
    const set = { agencyId: 'mx-sat' as never, by: ANA, limits: LIMITS };
    const [event] = setLimits(null, set, MONDAY_NOON);
    expect(event).toMatchObject({ type: 'read-limits.set', data: set });
    expect(setLimits(set, { ...set, by: LUIS }, MONDAY_NOON)).toEqual([]);
    expect(setLimits(set, { ...set, limits: { ...LIMITS, 'names-in-day': 1 } }, MONDAY_NOON)).toHaveLength(1);
  });
});
