import type { DutyHours, Instant, LocalDate, UserId, WallTime } from '#kernel';

export const TURN_UNITS = ['hours', 'days', 'weeks'] as const;
export type TurnUnit = (typeof TURN_UNITS)[number];

/** When a rotation is kept: in its desk's duty hours, or in hours of its own (which know no holidays). */
export type RotationHours = { readonly kind: 'desk' } | DutyHours;

/** One layer of a roster: people who take turns. At any moment at most one of them is on duty by it. */
export interface Rotation {
  /** Stays the same through edits, so that a turn can be told from the one before. */
  readonly id: string;
  readonly name: string;
  /** In the order of their turns; null is a place that nobody fills. */
  readonly people: readonly (UserId | null)[];
  /** The desk's local day on which the first of them begins. */
  readonly start: LocalDate;
  /** When one hands over to the next, on the desk's own wall clock. */
  readonly handoverAt: WallTime;
  readonly turn: { readonly unit: TurnUnit; readonly count: number };
  readonly hours: RotationHours;
}

/** For a while one takes the turns of another, or hours that nobody has. */
export interface Override {
  readonly id: string;
  readonly personId: UserId;
  /** Null: whoever is on duty stays, and hours that nobody has are covered. */
  readonly forPersonId: UserId | null;
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: string;
  readonly by: UserId;
}

/** Hours in which somebody should be at the desk and nobody is. */
export interface Gap {
  readonly from: Instant;
  readonly until: Instant;
}

/** Who should be on duty, as far as people have written it down. */
export interface RosterPlan {
  readonly rotations: readonly Rotation[];
  readonly overrides: readonly Override[];
}
