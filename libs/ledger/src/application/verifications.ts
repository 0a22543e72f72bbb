import type { Instant, UserId } from '#kernel';
import type { Finding } from '../domain/finding.js';

/** One verification of the whole log, from asking to its outcome. */
export interface Verification {
  readonly id: number;
  readonly askedAt: Instant;
  /** Null when the clock asked. */
  readonly askedBy: UserId | null;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  /** Entries that the verified head covers. */
  readonly size: number | null;
  readonly findingCount: number | null;
  /** The first of them. */
  readonly findings: readonly Finding[] | null;
}

/** Verifications as people ask for them and read of them. */
export abstract class Verifications {
  /** Has the auditor verify the log soon; one that waits already is the one. */
  abstract ask(by: UserId): Promise<Verification>;

  /** Newest first. */
  abstract recent(limit: number): Promise<readonly Verification[]>;
}
