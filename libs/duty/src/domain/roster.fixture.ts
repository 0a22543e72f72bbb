import { type DeskId, type DutyCalendar, instant, type UserId } from '#kernel';
import type { Roster } from './roster.js';
import type { Override, Rotation } from './rotation.js';

const person = (nth: number): UserId => `01890000-0000-7000-8000-00000000000${nth}` as UserId;
export const [ANA, BETO, CARO, DANI] = [person(1), person(2), person(3), person(4)] as const;
export const SUPERVISOR = person(9);
export const AT_DESK: ReadonlySet<UserId> = new Set([ANA, BETO, CARO]);

export const TIJUANA = 'America/Tijuana';
export const always: DutyCalendar = { zone: TIJUANA, hours: { kind: 'always' }, holidays: [] };
const DAY: readonly [string, string][] = [['08:00', '16:00']];
export const office: DutyCalendar = {
  zone: TIJUANA,
  hours: { kind: 'weekly', days: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY } },
  holidays: ['2026-12-25'],
};

/** Three take daily turns from 07:00, from Monday the 23rd of November 2026. */
export const daily = (more: Partial<Rotation> = {}): Rotation => ({
  id: 'first',
  name: 'Guardia',
  people: [ANA, BETO, CARO],
  start: '2026-11-23',
  handoverAt: '07:00',
  turn: { unit: 'days', count: 1 },
  hours: { kind: 'desk' },
  ...more,
});

export const override = (more: Partial<Override> = {}): Override => ({
  id: 'cover',
  personId: BETO,
  forPersonId: ANA,
  from: instant('2026-11-23T15:00:00.000Z'),
  until: instant('2026-11-24T15:00:00.000Z'),
  reason: 'A day in court',
  by: SUPERVISOR,
  ...more,
});

export const rosterOf = (rotations: readonly Rotation[], overrides: readonly Override[] = []): Roster => ({
  deskId: 'mx-tij-bomb' as DeskId,
  rotations,
  overrides,
  gaps: [],
});
