import { describe, expect, it } from 'vitest';
import { localOf } from '../../shared/i18n/wall-clock';
import { momentOf } from './zoned';

describe('a time on the clock of the desk', () => {
  it.each([
    ['America/Tijuana', '2026-11-26T15:44', '2026-11-26T23:44:00.000Z'],
    ['America/Tijuana', '2026-07-01T15:44', '2026-07-01T22:44:00.000Z'],
    ['America/Ciudad_Juarez', '2026-11-26T23:59', '2026-11-27T06:59:00.000Z'],
    ['America/Hermosillo', '2026-07-01T00:10', '2026-07-01T07:10:00.000Z'],
  ])('is one moment and back: %s %s', (zone, local, moment) => {
    expect(momentOf(local, zone)).toBe(moment);
    expect(localOf(moment, zone)).toBe(local);
  });

  it('is right on both sides of the hour that the clocks skip', () => {
    expect(momentOf('2026-03-08T01:59', 'America/Tijuana')).toBe('2026-03-08T09:59:00.000Z');
    expect(momentOf('2026-03-08T03:01', 'America/Tijuana')).toBe('2026-03-08T10:01:00.000Z');
  });

  it('is none while it is half typed', () => {
    expect(momentOf('', 'America/Tijuana')).toBeNull();
  });
});
