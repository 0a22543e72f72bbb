import type { Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { Level } from '../domain/assurance.js';
import type { Membership } from '../domain/person.js';

/** Channel on which instances are told whom to forget: a person's id. */
export const IDENTITY_CHANNEL = 'enlace_identity';

/** Who a session or token speaks for, and until when; `now` is the database's clock. */
export interface Bearer {
  readonly personId: UserId;
  readonly username: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
  readonly lastSeenAt: Instant | null;
  readonly expiresAt: Instant;
  readonly now: Instant;
  /** How the session was proved; null for a token. */
  readonly session: { readonly id: string; readonly level: Level; readonly provedAt: Instant } | null;
  /** There is an authenticator app or a passkey, or the service of an agency proves two factors of the person. */
  readonly isEnrolled: boolean;
  /** There is a passkey. */
  readonly hasPasskey: boolean;
  /** An agency of the person's wants a second factor of everybody. */
  readonly mustEnrol: boolean;
}

/** The service of an agency that proved the person, and its session there. */
export interface ProvedBy {
  readonly serviceId: string;
  readonly session: string | null;
}

/** A session that is to begin; its secret id as SHA-256. */
export interface NewSession {
  readonly idHash: Buffer;
  readonly personId: UserId;
  /** That was verified; null when no password was asked. */
  readonly passwordHash: string | null;
  readonly level: Level;
  readonly expiresAt: Instant;
  /** What the browser calls itself. */
  readonly agent: string;
  /** When the person proved to be there, where that was before now. */
  readonly provedAt?: Instant;
  readonly by?: ProvedBy;
}

/** How a session was proved anew; now, unless it says otherwise. */
export interface Renewed extends Pick<NewSession, 'level' | 'provedAt' | 'by'> {
  readonly idHash: Buffer;
}

/** One of the own sessions. */
export interface SessionView {
  readonly id: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly level: Level;
  readonly agent: string;
}

export interface TokenView {
  readonly id: string;
  readonly label: string;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** Sessions and tokens. All secrets come in as SHA-256. */
export abstract class AccessStore {
  /**
   * Opens a session and drops the person's sessions that ended. False when the person was disabled, the password changed, or a second factor
   * came to be that was not proved, since all that was looked at.
   */
  abstract openSession(tx: Tx, session: NewSession): Promise<boolean>;
  /** A session proved anew goes on under another id. Whose it is; null when it is over. */
  abstract renewSession(tx: Tx, idHash: Buffer, renewed: Renewed): Promise<UserId | null>;
  abstract closeSession(tx: Tx, idHash: Buffer): Promise<UserId | null>;
  abstract bySession(idHash: Buffer): Promise<Bearer | null>;
  abstract touchSession(idHash: Buffer): Promise<void>;
  /** Those that are open and were not left alone for longer than that, the latest first. */
  abstract sessionsOf(personId: UserId, idleMinutes: number): Promise<SessionView[]>;
  /** Ends one by its public id. False when the person has none such. */
  abstract endSession(tx: Tx, personId: UserId, id: string): Promise<boolean>;
  /** Ends all of the person's but this one. */
  abstract endOthers(tx: Tx, personId: UserId, but: Buffer): Promise<void>;

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
