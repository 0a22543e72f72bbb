import { describe, expect, it } from 'vitest';
import { instantOf } from './wall-clock';

describe('a wall clock', () => {
  it('is read in the zone whose clock it is', () => {
    expect(instantOf('2026-11-27T08:00', 'America/Tijuana')).toBe('2026-11-27T16:00:00.000Z');
    expect(instantOf('2026-11-27T08:00', 'America/Ciudad_Juarez')).toBe('2026-11-27T15:00:00.000Z');
  });

  it('follows the summer time of that day', () => {
    expect(instantOf('2026-07-01T08:00', 'America/Los_Angeles')).toBe('2026-07-01T15:00:00.000Z');
    expect(instantOf('2026-07-01T08:00', 'America/Monterrey')).toBe('2026-07-01T14:00:00.000Z');
  });

  it('holds on both sides of the hour in which the clocks change', () => {
    expect(instantOf('2026-03-08T01:30', 'America/Los_Angeles')).toBe('2026-03-08T09:30:00.000Z');
    expect(instantOf('2026-03-08T03:30', 'America/Los_Angeles')).toBe('2026-03-08T10:30:00.000Z');
  });
});
