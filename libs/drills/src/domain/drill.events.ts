import type { Bilingual, DeskId, DomainEvent, Instant, UserId } from '#kernel';
import type { DrillRole } from './roles.js';
import type { ScenarioKind } from './scenario.js';

/** What a drill keeps of its scenario beside the scenario itself, which is frozen with it. */
export interface ScenarioFacts {
  readonly id: string;
  readonly edition: number;
  readonly title: Bilingual;
  readonly kind: ScenarioKind;
  readonly minutes: number;
  readonly startsAt: Instant;
  /** SHA-256 of the canonical scenario: which text was played. */
  readonly hash: string;
}

export interface DrillDesk {
  readonly deskId: DeskId;
  readonly plays: 'player' | 'simulated';
}

/** A place on the roster. The desk is that of a player or of the simulation cell; others look over all. */
export interface RosterPlace {
  readonly personId: UserId;
  readonly role: DrillRole;
  readonly deskId: DeskId | null;
}

/** How far the message of the comms check came: to the console, under somebody's eyes, answered. */
export type Reach = 'received' | 'opened' | 'answered';

/** Somebody's act; null is the clock's or the engine's. `realAt` is the time outside, where the drill's own stands or runs at its pace. */
interface By {
  readonly by: UserId;
  readonly realAt: Instant;
}

/** Who hears of it: the desks that play. */
interface Told {
  readonly deskIds: readonly DeskId[];
}

type Event<Type extends string, Data extends object> = DomainEvent<Type, Data>;

export type DrillPlanned = Event<
  'drill.planned',
  By & {
    readonly scenario: ScenarioFacts;
    readonly desks: readonly DrillDesk[];
    readonly roster: readonly RosterPlace[];
    readonly plannedFor: Instant | null;
    /** The highest number of its injects. */
    readonly numbers: number;
  }
>;
export type PersonInvited = Event<
  'drill.invited',
  By & { readonly invitationId: string; readonly place: RosterPlace; readonly expiresAt: Instant }
>;
export type InvitationAnswered = Event<
  'drill.invitation-answered',
  By & { readonly invitationId: string; readonly answer: 'accepted' | 'declined' | 'withdrawn' }
>;
export type RoleChanged = Event<'drill.role-changed', By & { readonly place: RosterPlace }>;
export type PersonLeft = Event<'drill.person-left', By & { readonly personId: UserId }>;
export type CommsChecked = Event<'drill.comms-check-begun', By & Told & { readonly text: Bilingual | null }>;
export type CommsReached = Event<
  'drill.comms-reached',
  { readonly personId: UserId; readonly reach: Reach; readonly realAt: Instant }
>;
/** Whether the report may name this person, who alone says so. */
export type NamingChosen = Event<'drill.naming-chosen', By & { readonly named: boolean }>;
export type DrillStarted = Event<'drill.started', By & Told & { readonly scale: number; readonly title: Bilingual }>;
export type DrillPaused = Event<'drill.paused', By & Told & { readonly reason: string | null; readonly title: Bilingual }>;
export type DrillResumed = Event<'drill.resumed', By & Told & { readonly scale: number; readonly title: Bilingual }>;
export type DrillRescaled = Event<'drill.rescaled', By & { readonly scale: number }>;
/** Real life comes first: the drill stands, and every player hears why. Nothing of it goes into the live realm. */
export type RealEventBrokeIn = Event<
  'drill.broken-in',
  Omit<By, 'by'> &
    Told & { readonly by: UserId | null; readonly reason: string; readonly title: Bilingual; readonly urgency: 'urgent' }
>;
export type DrillEnded = Event<'drill.ended', By & Told & { readonly title: Bilingual }>;
export type DrillWentOn = Event<'drill.went-on', By & { readonly to: 'evaluation' | 'report-draft' | 'report-final' }>;
/** A number was given to an inject that the scenario does not have. */
export type NumberGiven = Event<'drill.number-given', { readonly number: number; readonly by: UserId }>;

export type DrillEvent =
  | DrillPlanned
  | PersonInvited
  | InvitationAnswered
  | RoleChanged
  | PersonLeft
  | CommsChecked
  | CommsReached
  | NamingChosen
  | DrillStarted
  | DrillPaused
  | DrillResumed
  | DrillRescaled
  | RealEventBrokeIn
  | DrillEnded
  | DrillWentOn
  | NumberGiven;

export type DrillEventOf<Type extends DrillEvent['type']> = Extract<DrillEvent, { readonly type: Type }>;
