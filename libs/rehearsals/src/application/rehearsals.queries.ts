import type { Scenario } from '#drills';
import type { Instant, Realm, UserId } from '#kernel';
import type { Comparison } from '../domain/compare-runs.js';
import type { DraftRef, Rehearsal } from '../domain/rehearsal.js';

export interface RehearsalSeen {
  readonly id: string;
  readonly version: number;
  readonly rehearsal: Rehearsal;
  readonly minutes: number;
  /** What the clocks of its two drills show, while it plays. */
  readonly clocks: { readonly startsAt: Instant; readonly today: Instant | null; readonly drafted: Instant | null };
  readonly comparison: Comparison | null;
}

/** Reads of rehearsals. */
export abstract class RehearsalsQueries {
  /** Of the person who asked. */
  abstract get(realm: Realm, id: string, by: UserId): Promise<RehearsalSeen | null>;

  /** The person's own of one draft, newest first. */
  abstract ofDraft(realm: Realm, draft: DraftRef, by: UserId, limit: number): Promise<RehearsalSeen[]>;

  /** Those that are not over, the oldest first. */
  abstract open(limit: number): Promise<{ readonly id: string; readonly rehearsal: Rehearsal; readonly scenario: Scenario }[]>;

  /** Lets one worker at a time play a rehearsal. @returns false where another does */
  abstract alone(id: string, work: () => Promise<void>): Promise<boolean>;
}
