import {
  INCIDENT_KINDS,
  isOnDuty as isCalendarOnDuty,
  type AgencyId,
  type Bilingual,
  type CorridorId,
  type CountryCode,
  type CrossingId,
  type DeskId,
  type DutyCalendar,
  type DutyHours,
  type Instant,
  type LocalDate,
} from '#kernel';
import type { Level } from './country.js';

/** What a desk is for, beside the incident kinds it can lead or support. */
export const DESK_FUNCTIONS = [
  'animal-health',
  'border-patrol',
  'boundary-water',
  'bridge-operator',
  'civil-protection',
  'consular',
  'customs',
  'environment',
  'fire',
  'hazmat',
  'health',
  'immigration',
  'investigation',
  'joint-coordination',
  'maritime',
  'notification-point',
  'police',
  'ports',
  'prosecution',
  'rescue',
  'transport',
] as const;
export type DeskFunction = (typeof DESK_FUNCTIONS)[number];

const COMPETENCES: ReadonlySet<string> = new Set<string>([...INCIDENT_KINDS, ...DESK_FUNCTIONS]);

export const isCompetence = (word: string): boolean => COMPETENCES.has(word);

/** The addressable unit: work belongs to it, never to a person. */
export interface Desk {
  readonly id: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly level: Level;
  /** Null for a desk that serves the whole border. */
  readonly corridorId: CorridorId | null;
  /** The state or province that it belongs to; null for a desk of the whole country. */
  readonly subdivision: string | null;
  readonly name: Bilingual;
  /** IANA zone of the desk's own wall clock. */
  readonly zone: string;
  readonly hours: DutyHours;
  /** Preferred first. */
  readonly languages: readonly string[];
  readonly active: boolean;
  /** The one desk of its country that settles conflicts of jurisdiction with its counterpart. */
  readonly joint: boolean;
  /** Who answers when this desk does not: a desk of the same country. */
  readonly alternateDeskId: DeskId | null;
  /** Incident kinds it can lead or support, and functions. */
  readonly competences: readonly string[];
  readonly crossingIds: readonly CrossingId[];
}

/** The calendar that a deadline of this desk counts by; `holidays` are the closed days of the desk's own country. */
export const dutyCalendar = (desk: Desk, holidays: readonly LocalDate[]): DutyCalendar => ({
  zone: desk.zone,
  hours: desk.hours,
  holidays,
});

/** Whether somebody should be there now. An inactive desk never is; a desk around the clock keeps no holidays. */
export const isOnDuty = (desk: Desk, now: Instant, holidays: readonly LocalDate[]): boolean =>
  desk.active && isCalendarOnDuty(dutyCalendar(desk, holidays), now);
