import { minutesBetween, type CrossingId, type Instant, type LaneKey } from '#kernel';

export const WAIT_SAYINGS = ['delay', 'no-delay', 'closed', 'pending'] as const;
export type WaitSaying = (typeof WAIT_SAYINGS)[number];

/** What a feed said of one kind of lane at one time. */
export interface WaitReading {
  readonly crossingId: CrossingId;
  readonly lane: LaneKey;
  readonly saying: WaitSaying;
  /** Null where it gave no figure, which is not zero. */
  readonly minutes: number | null;
  readonly lanesOpen: number | null;
  readonly observedAt: Instant;
  readonly method: string | null;
}

/** A reading with how often, and when last, a file still said it. */
export interface SeenReading extends WaitReading {
  readonly source: string;
  readonly firstSeenAt: Instant;
  readonly seenAt: Instant;
  readonly seen: number;
}

/** How often a lane's figure is renewed at the least, by the publisher's own word. */
export const CYCLE_MINUTES = 60;
/** Past two cycles a figure is old; past a day it is none. */
export const STALE_MINUTES = 2 * CYCLE_MINUTES;
export const GONE_MINUTES = 24 * 60;

export type Freshness = 'fresh' | 'stale' | 'gone';

/** A stale figure is shown as stale and proposes nothing; it is never taken for no wait. */
export const freshnessOf = ({ observedAt }: Pick<WaitReading, 'observedAt'>, now: Instant): Freshness => {
  const age = minutesBetween(observedAt, now);
  return age > GONE_MINUTES ? 'gone' : age > STALE_MINUTES ? 'stale' : 'fresh';
};
