import { instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { isWithin, isZone, localTime } from './local-time.js';

describe('a window of local time', () => {
  const day = { zone: 'America/Tijuana', from: '07:00', to: '15:00' };
  const night = { zone: 'America/Tijuana', from: '22:00', to: '06:00', days: ['fri'] as const };

  it('includes its start and excludes its end', () => {
    expect(isWithin(day, instant('2026-11-23T15:00:00Z'))).toBe(true);
    expect(isWithin(day, instant('2026-11-23T14:59:59Z'))).toBe(false);
    expect(isWithin(day, instant('2026-11-23T23:00:00Z'))).toBe(false);
  });

  it('follows the town’s clock through the change of hour', () => {
    expect(localTime(instant('2026-10-31T14:00:00Z'), 'America/Tijuana')).toEqual({ time: '07:00', day: 'sat' });
    expect(localTime(instant('2026-11-01T14:00:00Z'), 'America/Tijuana')).toEqual({ time: '06:00', day: 'sun' });
    expect(isWithin(day, instant('2026-10-31T14:30:00Z'))).toBe(true);
    expect(isWithin(day, instant('2026-11-01T14:30:00Z'))).toBe(false);
  });

  it('spans midnight and belongs to the day on which it starts', () => {
    expect(isWithin(night, instant('2026-11-28T07:00:00Z'))).toBe(true);
    expect(isWithin(night, instant('2026-11-28T13:00:00Z'))).toBe(true);
    expect(isWithin(night, instant('2026-11-28T14:00:00Z'))).toBe(false);
    expect(isWithin(night, instant('2026-11-29T07:00:00Z'))).toBe(false);
  });

  it('says midnight as 00:00', () => {
    expect(localTime(instant('2026-11-24T08:00:00Z'), 'America/Tijuana').time).toBe('00:00');
  });

  it('knows a zone from a word', () => {
    expect(isZone('America/Ojinaga')).toBe(true);
    expect(isZone('America/Atlantis')).toBe(false);
  });
});
