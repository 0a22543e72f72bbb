import type { UserId } from '#kernel';
import type { SignedVote } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { VoteSlip } from '../domain/vote-slip.js';

/** Whose ticket it is, and for what. */
export interface TicketFor {
  readonly personId: UserId;
  /** The act and the thing: a ticket for one is none for another. */
  readonly purpose: string;
}

/** Port: the keys that people hold. Identity implements it, and enters itself when it starts. */
export interface VoteKeys {
  /** What authenticators call the person's; none where nothing can be signed. */
  of(tx: Tx, personId: UserId): Promise<readonly string[]>;
  /**
   * A ticket that makes a ballot one of its own, and the name that keys are bound to here.
   * @throws DomainError passkeys-off
   */
  ticket(tx: Tx, host: string, whose: TicketFor): Promise<{ readonly ticket: string; readonly site: string }>;
  /** Whether it was given for that, holds, and was not taken before. Used up by that. */
  take(tx: Tx, ticket: string, whose: TicketFor): Promise<boolean>;
  /** The key of that person's that signed here, its person verified; null when none did. */
  signedBy(tx: Tx, host: string, personId: UserId, slip: VoteSlip): Promise<SignedVote['key'] | null>;
}

/** Where nobody was entered, nobody has a key. */
export const NO_KEYS: VoteKeys = {
  of: () => Promise.resolve([]),
  ticket: () => Promise.reject(new Error('nobody has a key')),
  take: () => Promise.resolve(false),
  signedBy: () => Promise.resolve(null),
};
