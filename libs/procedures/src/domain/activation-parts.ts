import type { Bilingual, CountryCode, CrossingId, DeskId, Instant, UserId } from '#kernel';
import type { AgencyState, StepState } from './activation.machine.js';
import type { Condition, Direction, FlowMode, Level, OrderAct, ReportAudience, RoleDuty } from './procedure.js';

/** Who did it, for which desk and country. */
export interface Signature {
  readonly country: CountryCode;
  readonly deskId: DeskId;
  readonly userId: UserId;
  readonly at: Instant;
}

/** One country's side: the level that its own key was turned to. Null while it never was. */
export interface CountrySide {
  readonly level: Level | null;
  readonly since: Instant | null;
}

/** What one side has asked of the other: a level, or the end. */
export interface Ask {
  readonly number: number;
  readonly want: Level | 'end';
  readonly by: Signature;
  readonly confirmBy: Instant;
  readonly emergency: boolean;
  readonly reason: string;
}

export const ASK_ENDS = ['confirmed', 'declined', 'lapsed', 'superseded', 'withdrawn'] as const;
export type AskEnd = (typeof ASK_ENDS)[number];

export interface SettledAsk extends Ask {
  readonly how: AskEnd;
  readonly settledAt: Instant;
  readonly settledBy: Signature | null;
  readonly answer: string | null;
}

/** Who sits where in this activation, as it was when it was raised. */
export interface SeatTaken {
  readonly role: string;
  readonly country: CountryCode;
  readonly duty: RoleDuty;
  /** Null for a body without a desk. */
  readonly deskId: DeskId | null;
  readonly standsInFor: DeskId | null;
}

export interface Step {
  readonly id: string;
  /** Its name in the procedure. */
  readonly key: string;
  readonly kind: 'step' | 'tell';
  readonly country: CountryCode;
  readonly role: string;
  readonly deskId: DeskId;
  readonly level: Level;
  readonly minutes: number;
  readonly lifeSafety: boolean;
  readonly when: Condition | null;
  readonly state: StepState;
  /** Since when its clock runs; null while it does not apply. */
  readonly clockFrom: Instant | null;
  readonly startedAt: Instant | null;
  readonly settled: (Signature & { readonly text: string }) | null;
}

/** Somebody was told, in the product or by other means. */
export interface Told {
  readonly role: string;
  readonly at: Instant;
  readonly by: Signature;
  readonly how: string;
}

/** What an order is about; what is not named is all of it. */
export interface OrderTarget {
  readonly of: 'lanes' | 'air' | 'water' | 'area';
  readonly crossingId: CrossingId | null;
  readonly mode: FlowMode | null;
  readonly direction: Direction | null;
}

export interface Order {
  readonly id: string;
  readonly act: OrderAct;
  readonly target: OrderTarget;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly text: string;
  readonly by: Signature;
  /** Who should have been told before and was not, or too late for the notice that is due. */
  readonly untold: readonly string[];
  readonly short: readonly string[];
  /** Why it was done all the same. */
  readonly anyway: string | null;
  readonly lifted: (Signature & { readonly reason: string }) | null;
}

/** Two orders that cannot both be followed. */
export interface OrderConflict {
  readonly id: string;
  readonly orders: readonly [string, string];
  readonly countries: readonly CountryCode[];
  readonly foundAt: Instant;
  /** What the command of each country concerned has agreed to. */
  readonly agreed: readonly (Signature & { readonly text: string })[];
  readonly settledAt: Instant | null;
}

/** Who holds a post from when until when: a change is a new row. */
export interface Post {
  readonly role: string;
  readonly country: CountryCode;
  readonly deskId: DeskId;
  readonly userId: UserId;
  readonly name: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface Objective {
  readonly id: string;
  readonly text: Bilingual;
  readonly leads: readonly { readonly country: CountryCode; readonly deskId: DeskId }[];
  readonly period: number;
  readonly state: 'open' | 'met' | 'dropped';
  readonly by: Signature;
  readonly closedAt: Instant | null;
}

/** Operational period. */
export interface Period {
  readonly number: number;
  readonly from: Instant;
  readonly until: Instant;
}

export interface AgencyPlace {
  readonly deskId: DeskId;
  readonly country: CountryCode;
  /** What the answer to the alert is owed about. */
  readonly alertId: string;
  readonly state: AgencyState;
  readonly since: Instant;
  readonly note: string | null;
}

/** A side went to a level: kept, because the level that holds now says nothing of those before it. */
export interface LevelEntry {
  readonly country: CountryCode;
  readonly level: Level;
  readonly by: Signature;
}

/** Reports that one side owes to one audience again and again while it stands at its level. */
export interface ReportSeries {
  /** What each of them is owed about. It keeps its id when the cadence changes. */
  readonly id: string;
  readonly country: CountryCode;
  readonly audience: ReportAudience;
  readonly everyMinutes: number;
  /** The desk that owes them. */
  readonly deskId: DeskId;
  /** Since when this cadence holds. */
  readonly since: Instant;
}

/** An entry of the log that heads the reports. Null in a language in which nobody has said it yet. */
export interface Significant {
  readonly id: string;
  /** Which entry. */
  readonly ref: string;
  /** When that happened. */
  readonly at: Instant;
  readonly text: { readonly en: string | null; readonly es: string | null };
  readonly by: Signature;
}
