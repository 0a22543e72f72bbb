import type { AgencyId, Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { RemovedFactor } from '../domain/factor-events.js';
import type { FactorReset } from '../domain/reset-factors.js';
import type { OfferedService } from './sign-in-services.store.js';

/** An authenticator app as kept: its secret sealed. */
export interface KeptTotp {
  readonly secret: Buffer;
  readonly lastStep: number;
}

export interface KeptPasskey {
  readonly id: string;
  /** What the authenticator calls it. */
  readonly credentialId: string;
  readonly personId: UserId;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface LockedPasskey extends KeptPasskey {
  /** It was there before this transaction had its number, by which the ledger orders. */
  readonly isEarlier: boolean;
}

export interface PasskeyView {
  readonly id: string;
  readonly label: string;
  readonly addedAt: Instant;
  readonly lastUsedAt: Instant | null;
  /** A provider keeps it too, so more than one device may have it. */
  readonly backedUp: boolean;
}

/** What somebody has besides a password. */
export interface FactorsView {
  readonly totp: { readonly addedAt: Instant } | null;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly PasskeyView[];
  /** An agency of the person's wants a second factor of everybody. */
  readonly isRequired: boolean;
  /** The service of an agency that can prove two factors of the person. */
  readonly agencyService: Omit<OfferedService, 'deskIds'> | null;
}

/** A reset that waits for a second administrator. */
export interface WaitingReset extends FactorReset {
  readonly personId: UserId;
  readonly askedByName: string;
}

export interface NewPasskey extends KeptPasskey {
  readonly label: string;
  readonly backedUp: boolean;
}

/** Second factors, recovery codes and passkeys. Secrets come in sealed, codes as SHA-256. */
export abstract class FactorsStore {
  abstract view(personId: UserId): Promise<FactorsView>;

  /** The row locked until the transaction ends: of two who type one code, the second finds it taken. */
  abstract lockTotp(tx: Tx, personId: UserId): Promise<KeptTotp | null>;
  abstract saveTotp(tx: Tx, personId: UserId, totp: KeptTotp): Promise<void>;
  abstract takeStep(tx: Tx, personId: UserId, step: number): Promise<void>;
  abstract removeTotp(tx: Tx, personId: UserId): Promise<boolean>;

  /** Replaces all that were given before. */
  abstract saveRecoveryCodes(tx: Tx, personId: UserId, hashes: readonly Buffer[]): Promise<void>;
  abstract countRecoveryCodes(tx: Tx, personId: UserId): Promise<number>;
  /** False when there is no such unused code. */
  abstract useRecoveryCode(tx: Tx, personId: UserId, hash: Buffer): Promise<boolean>;

  /** What authenticators call the person's. */
  abstract credentialIds(personId: UserId): Promise<readonly string[]>;
  abstract credentialIdsIn(tx: Tx, personId: UserId): Promise<readonly string[]>;
  /**
   * Until the transaction ends, none of the person's is added or taken away: such acts lock the person first, so they get their number, by which the
   * ledger orders, behind this one's. A vote so never stands behind the removal of its own key.
   */
  abstract holdFactors(tx: Tx, personId: UserId): Promise<void>;
  /** Locked until the transaction ends. */
  abstract lockPasskey(tx: Tx, credentialId: string): Promise<LockedPasskey | null>;
  /** False when it is known already. */
  abstract addPasskey(tx: Tx, passkey: NewPasskey): Promise<boolean>;
  abstract passkeyUsed(tx: Tx, id: string, counter: number): Promise<void>;
  abstract renamePasskey(tx: Tx, personId: UserId, id: string, label: string): Promise<boolean>;
  /** What it was; null when there is none of that id. */
  abstract removePasskey(tx: Tx, personId: UserId, id: string): Promise<RemovedFactor | null>;

  /** What is left of the person's factors. */
  abstract countFactors(tx: Tx, personId: UserId): Promise<{ readonly count: number; readonly isRequired: boolean }>;
  /** Everything, recovery codes too. */
  abstract removeAll(tx: Tx, personId: UserId): Promise<void>;

  /** In the place of what was asked before. */
  abstract askReset(tx: Tx, personId: UserId, reset: FactorReset): Promise<void>;
  /** What was asked, and is asked no more; null when nothing was. */
  abstract takeReset(tx: Tx, personId: UserId): Promise<FactorReset | null>;
  /** What waits at the agency for a second administrator. */
  abstract resetsAt(agencyId: AgencyId): Promise<WaitingReset[]>;

  /** The time outside of any drill. */
  abstract liveNow(tx: Tx): Promise<Instant>;
  /** False when the challenge was answered before. */
  abstract useChallenge(tx: Tx, challenge: string, expiresAt: Instant): Promise<boolean>;

  abstract isRequiredAt(agencyId: AgencyId): Promise<boolean>;
  abstract requireAt(tx: Tx, agencyId: AgencyId, required: boolean, by: UserId): Promise<void>;
}
