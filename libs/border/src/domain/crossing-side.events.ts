import type { Bilingual, ClosureId, CountryCode, CrossingId, DeskId, DomainEvent, Instant, LaneKey, UserId } from '#kernel';
import type { SayableStatus } from './lane-status.machine.js';

/** Why, in the languages that the desk wrote it in; at least one of them. */
export type Reason = { readonly [Language in keyof Bilingual]: string | null };

/** Carried by every event: whose side of which crossing it is, and the desks that it concerns. */
interface OfSide {
  readonly crossingId: CrossingId;
  readonly country: CountryCode;
  readonly deskIds: readonly DeskId[];
}

/** A person acting for a desk. */
export interface Officer {
  readonly deskId: DeskId;
  readonly userId: UserId | null;
}

type Event<Type extends string, Data extends object> = DomainEvent<Type, OfSide & Data>;

export interface SaidStatus {
  readonly lanes: readonly LaneKey[];
  readonly status: SayableStatus;
  /** Until when it holds; past it nobody knows. Null: until somebody says otherwise. */
  readonly until: Instant | null;
  readonly reason: Reason | null;
  /** Whether the public and trade may be told. What is not released is unknown to them, never open. */
  readonly released: boolean;
}

export type StatusSet = Event<'crossing-side.status-set', SaidStatus & { readonly byDeskId: DeskId; readonly by: UserId | null }>;
export type StatusLapsed = Event<'crossing-side.status-lapsed', { readonly lanes: readonly LaneKey[] }>;

export interface AnnouncedClosure {
  readonly lanes: readonly LaneKey[];
  readonly status: Exclude<SayableStatus, 'open'>;
  readonly from: Instant;
  /** Null: once begun, it holds until somebody of that side says how its lanes are. */
  readonly to: Instant | null;
  readonly reason: Reason;
  readonly released: boolean;
}

export type ClosureAnnounced = Event<
  'crossing-side.closure-announced',
  AnnouncedClosure & { readonly closureId: ClosureId; readonly byDeskId: DeskId; readonly by: UserId | null }
>;
/** `lanes` are those that it shuts: what was shut before stays as it was. */
export type ClosureBegun = Event<
  'crossing-side.closure-begun',
  { readonly closureId: ClosureId; readonly lanes: readonly LaneKey[] }
>;
/** `lanes` are those that were still shut by it: nobody has said that they are open. `early`: by what somebody said, and not by its time. */
export type ClosureEnded = Event<
  'crossing-side.closure-ended',
  { readonly closureId: ClosureId; readonly lanes: readonly LaneKey[]; readonly early: boolean }
>;
export type ClosureWithdrawn = Event<
  'crossing-side.closure-withdrawn',
  { readonly closureId: ClosureId; readonly by: UserId | null; readonly reason: Reason | null }
>;

export interface Stage {
  readonly lanes: readonly LaneKey[];
  readonly status: 'open' | 'restricted';
  /** When it is hoped for; a hope opens nothing. */
  readonly expectedAt: Instant | null;
}

export type ReopeningPlanned = Event<
  'crossing-side.reopening-planned',
  { readonly stages: readonly Stage[]; readonly reason: Reason | null; readonly byDeskId: DeskId; readonly by: UserId | null }
>;
export type StageTaken = Event<
  'crossing-side.stage-taken',
  {
    readonly stage: number;
    readonly last: boolean;
    readonly byDeskId: DeskId;
    readonly by: UserId | null;
    readonly released: boolean;
  }
>;
export type ReopeningAbandoned = Event<
  'crossing-side.reopening-abandoned',
  { readonly by: UserId | null; readonly reason: Reason | null; readonly reversed: boolean }
>;

export type CrossingSideEvent =
  | StatusSet
  | StatusLapsed
  | ClosureAnnounced
  | ClosureBegun
  | ClosureEnded
  | ClosureWithdrawn
  | ReopeningPlanned
  | StageTaken
  | ReopeningAbandoned;
