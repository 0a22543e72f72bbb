import type { DutyHours, UserId } from '#kernel';
import type { Rotation } from './rotation.js';

/** A Monday before anything of the demonstration happens. */
const START = '2026-01-05';

/** Names of the layers, as the desk says them. */
const NAMES = {
  US: ['First officer', 'Second officer', 'Third officer'],
  MX: ['Primera guardia', 'Segunda guardia', 'Tercera guardia'],
} as const;

/**
 * A demonstration desk's roster: as many layers as people, each begun by another of them, so that everybody has a turn in every layer and
 * nobody is ever out of reach. Around the clock in half days, else in weeks.
 */
export const demoRotations = (
  desk: { readonly country: string; readonly hours: DutyHours },
  people: readonly UserId[],
): readonly Rotation[] =>
  people.slice(0, 3).map((_, nth) => ({
    id: `layer-${nth + 1}`,
    name: NAMES[desk.country === 'MX' ? 'MX' : 'US'][nth]!,
    people: [...people.slice(nth), ...people.slice(0, nth)],
    start: START,
    handoverAt: '07:00',
    turn: desk.hours.kind === 'always' ? { unit: 'hours', count: 12 } : { unit: 'weeks', count: 1 },
    hours: { kind: 'desk' },
  }));
