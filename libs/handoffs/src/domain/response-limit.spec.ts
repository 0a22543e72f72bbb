import { describe, expect, it } from '@jest/globals';
import { refusal } from './handoff.fixture.js';
import { responseLimit } from './response-limit.js';

describe('response limit', () => {
  it.each([
    [true, 'P4' as const, 'life-safety', 60],
    [false, 'P1' as const, 'urgent', 480],
    [false, 'P2' as const, 'urgent', 480],
    [false, 'P3' as const, 'routine', 4320],
    [false, 'P4' as const, 'routine', 4320],
  ])('risk to life %s, priority %s: %s, %s minutes', (lifeSafety, priority, urgency, limitMinutes) =>
    expect(responseLimit(lifeSafety, priority, null)).toEqual({ urgency, limitMinutes }),
  );

  it('may be shortened by the offerer', () =>
    expect(responseLimit(false, 'P3', 30)).toEqual({ urgency: 'routine', limitMinutes: 30 }));

  it.each([0, -1, 1.5, 61, Number.NaN])('refuses %s minutes for a life-safety offer', (minutes) =>
    expect(refusal(() => responseLimit(true, 'P1', minutes))).toBe('handoff-respond-within-out-of-range'),
  );
});
