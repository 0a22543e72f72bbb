import type { Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';

/** That somebody signed an act on a thing by a key of their own. The signature itself is in the act's entry. */
export interface KeptVote {
  /** Stream of the thing, as `kind:id`. */
  readonly stream: string;
  readonly action: string;
  readonly personId: UserId;
  readonly at: Instant;
}

/** Which acts were signed. Written once. */
export abstract class VotesStore {
  abstract keep(tx: Tx, vote: KeptVote): Promise<void>;
  abstract of(streams: readonly string[]): Promise<readonly KeptVote[]>;
}
