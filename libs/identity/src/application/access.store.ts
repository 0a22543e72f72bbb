import type { Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { Failures } from '../domain/lockout.js';
import type { Membership } from '../domain/person.js';

/** Channel on which instances are told whom to forget: a person's id. */
export const IDENTITY_CHANNEL = 'enlace_identity';

/** What a sign-in needs to know about a name, known or not. `now` is the database's clock. */
export interface SignInRecord {
  readonly person: { readonly id: UserId; readonly passwordHash: string; readonly disabled: boolean } | null;
  readonly failures: Failures;
  readonly now: Instant;
}

/** Who a session or token speaks for, and until when; `now` is the database's clock. */
export interface Bearer {
  readonly personId: UserId;
  readonly username: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
  readonly lastSeenAt: Instant | null;
  readonly expiresAt: Instant;
  readonly now: Instant;
}

export interface TokenView {
  readonly id: string;
  readonly label: string;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** Sessions, tokens and failed sign-ins. All secrets come in as SHA-256. */
export abstract class AccessStore {
  abstract signInRecord(username: string): Promise<SignInRecord>;
  /** The record again, its row locked until the transaction ends. */
  abstract lockFailures(tx: Tx, username: string): Promise<Failures>;
  abstract saveFailures(tx: Tx, username: string, failures: Failures): Promise<void>;

  /**
   * Opens a session, clears the failures and drops the person's sessions that ended.
   * False when the person was disabled, or the password changed, since it was verified.
   */
  abstract openSession(
    tx: Tx,
    session: { idHash: Buffer; personId: UserId; passwordHash: string; expiresAt: Instant },
  ): Promise<boolean>;
  abstract closeSession(tx: Tx, idHash: Buffer): Promise<UserId | null>;
  abstract bySession(idHash: Buffer): Promise<Bearer | null>;
  abstract touchSession(idHash: Buffer): Promise<void>;

  abstract addToken(
    tx: Tx,
    token: { id: string; hash: Buffer; personId: UserId; label: string; expiresAt: Instant },
  ): Promise<void>;
  /** False when the person has no such live token. */
  abstract revokeToken(tx: Tx, personId: UserId, tokenId: string): Promise<boolean>;
  abstract byToken(hash: Buffer): Promise<Bearer | null>;
  abstract touchToken(hash: Buffer): Promise<void>;
  abstract tokensOf(personId: UserId): Promise<TokenView[]>;

  /** Ends every session and token of the person. */
  abstract endAll(tx: Tx, personId: UserId): Promise<void>;
  /** Tells every instance, on commit, to forget what it remembers of the person. */
  abstract announce(tx: Tx, personId: UserId): Promise<void>;
}
