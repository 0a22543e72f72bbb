import { type DutyCalendar, instant, type UserId, type WallTime } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { isOutOfShift } from './out-of-shift.js';
import type { RosterPlan } from './rotation.js';

const ANA = 'ana' as UserId;
const LUIS = 'luis' as UserId;
const MONDAY_NOON = instant('2026-11-23T20:00:00.000Z');
const MONDAY_NIGHT = instant('2026-11-24T08:00:00.000Z');
const ZONE = 'America/Tijuana';
const always: DutyCalendar = { zone: ZONE, hours: { kind: 'always' }, holidays: [] };
const office: DutyCalendar = {
  zone: ZONE,
  hours: { kind: 'weekly', days: { mon: [['08:00' as WallTime, '17:00' as WallTime]] } },
  holidays: [],
};
const rota = (...people: UserId[]): RosterPlan => ({
  overrides: [],
  rotations: [
    {
      id: 'r',
      name: 'Nights',
      people,
      start: '2026-11-23',
      handoverAt: '00:00',
      turn: { unit: 'days', count: 1 },
      hours: { kind: 'desk' },
    } as RosterPlan['rotations'][number],
  ],
});

describe('out of shift', () => {
  it('is who reads at a desk that is closed, and nobody at one that never closes', () => {
    expect(isOutOfShift(office, null, ANA, MONDAY_NOON)).toBe(false);
    expect(isOutOfShift(office, null, ANA, MONDAY_NIGHT)).toBe(true);
    expect(isOutOfShift(always, null, ANA, MONDAY_NIGHT)).toBe(false);
  });

  it('is who has a place on the roster and not the turn, and not who has none', () => {
    const roster = rota(ANA, LUIS);
    expect(isOutOfShift(always, roster, ANA, MONDAY_NOON)).toBe(false);
    expect(isOutOfShift(always, roster, LUIS, MONDAY_NOON)).toBe(true);
    expect(isOutOfShift(always, roster, 'supervisor' as UserId, MONDAY_NOON)).toBe(false);
  });
});
