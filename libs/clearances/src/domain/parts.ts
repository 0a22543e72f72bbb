import type { Bilingual, CountryCode, DeskId, Instant, UserId } from '#kernel';
import type { ClearanceFunction } from './desks-asked.js';

export interface TimeWindow {
  readonly from: Instant;
  readonly until: Instant;
}

/** On what conditions desks let something pass. `other` is said in words, in both languages; the rest may be. */
export const CONDITION_CODES = [
  'escort',
  'inspection',
  'papers-at-hand',
  'named-lane',
  'sealed-load',
  'call-ahead',
  'health-check',
  'crossing-together',
  'no-weapons',
  'other',
] as const;
export type ConditionCode = (typeof CONDITION_CODES)[number];

export interface Condition {
  readonly code: ConditionCode;
  readonly text: Bilingual | null;
}

export const REFUSAL_CODES = [
  'papers-missing',
  'crossing-shut',
  'no-capacity',
  'health-measure',
  'animal-health-measure',
  'not-admissible',
  'safety',
  'other',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What a desk asks the announcing desk before it answers. */
export interface Question {
  readonly text: string;
  readonly language: string;
  readonly askedAt: Instant;
  readonly answer: { readonly text: string; readonly language: string; readonly at: Instant } | null;
}

export interface Seated {
  readonly deskId: DeskId;
  readonly country: CountryCode;
  readonly functions: readonly ClearanceFunction[];
  /** The desk that was meant, where another stands in for it. */
  readonly standsInFor: DeskId | null;
}

interface PartBase extends Seated {
  /** The edition that it is asked about. */
  readonly edition: number;
  readonly askedAt: Instant;
  readonly questions: readonly Question[];
}

export interface AwaitingPart extends PartBase {
  readonly state: 'awaiting';
}
export interface AskedPart extends PartBase {
  readonly state: 'asked';
}
export interface ClearedPart extends PartBase {
  readonly state: 'cleared';
  readonly at: Instant;
  readonly by: UserId | null;
  readonly conditions: readonly Condition[];
  readonly window: TimeWindow;
}
export interface RefusedPart extends PartBase {
  readonly state: 'refused';
  readonly at: Instant;
  readonly by: UserId | null;
  readonly ground: RefusalCode;
  readonly text: string;
  readonly language: string;
}

/** What one desk answers for. */
export type Part = AwaitingPart | AskedPart | ClearedPart | RefusedPart;
export const PART_STATES = ['awaiting', 'asked', 'cleared', 'refused'] as const satisfies readonly Part['state'][];

export const awaiting = (seat: Seated, edition: number, now: Instant, questions: readonly Question[] = []): AwaitingPart => ({
  deskId: seat.deskId,
  country: seat.country,
  functions: seat.functions,
  standsInFor: seat.standsInFor,
  edition,
  askedAt: now,
  questions,
  state: 'awaiting',
});

export const isWaitedFor = ({ state }: Part): boolean => state === 'awaiting' || state === 'asked';

/** Who is asked, who is told, and the two desks of the crossing itself. */
export interface Seating {
  readonly asked: readonly Seated[];
  /** Desks of the side that is left. */
  readonly told: readonly DeskId[];
  readonly entryDeskId: DeskId;
  readonly exitDeskId: DeskId;
}
