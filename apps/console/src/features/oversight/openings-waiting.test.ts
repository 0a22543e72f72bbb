import { describe, expect, it } from 'vitest';
import type { BreakGlassResponse } from '../../shared/api/client';
import { openingsWaiting } from './openings-waiting';

const opening = (state: string, review: boolean, reviewBy: string) =>
  ({ state, may: { end: false, review }, reviewBy }) as BreakGlassResponse;
const items = [
  opening('open', true, '2026-11-28T10:00:00Z'),
  opening('ended', false, '2026-11-28T06:00:00Z'),
  opening('ended', true, '2026-11-28T06:00:00Z'),
  opening('reviewed', false, '2026-11-28T06:00:00Z'),
];
const now = Date.parse('2026-11-28T07:00:00Z');

describe('emergency openings that wait', () => {
  it('are those that a reviewer may review', () => {
    expect(openingsWaiting(items, true, now)).toEqual({ waiting: 2, late: 1 });
  });

  it('are all that nobody reviewed, for an auditor', () => {
    expect(openingsWaiting(items, false, now)).toEqual({ waiting: 3, late: 2 });
  });
});
