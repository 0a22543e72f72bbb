import { describe, expect, it } from '@jest/globals';
import { addMinutes, instant } from '#kernel';
import { sessionExpiry, sessionValidUntil, touchIsDue } from './session.js';

const start = instant('2026-11-01T07:00:00.000Z');

describe('session', () => {
  it('ends after half an hour without a request', () => {
    expect(sessionValidUntil({ expiresAt: sessionExpiry(start), lastSeenAt: start }, ['liaison'])).toBe(
      '2026-11-01T07:30:00.000Z',
    );
  });

  it.each(['coordinator', 'auditor', 'administrator'] as const)('of the role %s ends after a quarter', (role) => {
    const session = { expiresAt: sessionExpiry(start), lastSeenAt: start };
    expect(sessionValidUntil(session, ['liaison', role])).toBe('2026-11-01T07:15:00.000Z');
  });

  it('ends after twelve hours however busy', () => {
    const lastSeenAt = addMinutes(start, 12 * 60 - 1);
    expect(sessionValidUntil({ expiresAt: sessionExpiry(start), lastSeenAt }, [])).toBe('2026-11-01T19:00:00.000Z');
  });

  it('writes down that it was seen once a minute at most', () => {
    expect(touchIsDue(start, addMinutes(start, 0.99))).toBe(false);
    expect(touchIsDue(start, addMinutes(start, 1))).toBe(true);
  });
});
