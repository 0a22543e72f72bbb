import type { Roster } from '#duty';
import { type DutyCalendar, instant, type UserId, type WallTime } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { beyond, LIMITS } from './anomaly.js';
import { setLimits } from './limits.js';
import { isOutOfShift } from './out-of-shift.js';

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
const rota = (...people: UserId[]): Pick<Roster, 'rotations' | 'overrides'> => ({
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
    } as Roster['rotations'][number],
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
