import type { AgencyId, Instant, UserId } from '#kernel';
import { Database, type Statement, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  FactorsStore,
  type FactorsView,
  type LockedPasskey,
  type KeptTotp,
  type NewPasskey,
  type PasskeyView,
  type WaitingReset,
} from '../application/factors.store.js';
import type { RemovedFactor } from '../domain/factor-events.js';
import type { FactorReset } from '../domain/reset-factors.js';
import * as statements from './factors.statements.js';

interface ViewRow extends Omit<FactorsView, 'passkeys' | 'totp'> {
  readonly totpAddedAt: Instant | null;
}

const isDone = async (tx: Tx, statement: Statement, values: readonly unknown[]): Promise<boolean> =>
  (await tx.query(statement, values)).length === 1;

/** Second factors in PostgreSQL. */
@Injectable()
export class SqlFactorsStore extends FactorsStore {
  constructor(private readonly database: Database) {
    super();
  }

  async view(personId: UserId): Promise<FactorsView> {
    const [[row], passkeys] = await Promise.all([
      this.database.query<ViewRow>(statements.VIEW, [personId]),
      this.database.query<PasskeyView>(statements.PASSKEYS, [personId]),
    ]);
    const { totpAddedAt, ...rest } = row!;
    return { totp: totpAddedAt && { addedAt: totpAddedAt }, ...rest, passkeys };
  }

  async lockTotp(tx: Tx, personId: UserId): Promise<KeptTotp | null> {
    const [row] = await tx.query<KeptTotp>(statements.LOCK_TOTP, [personId]);
    return row ?? null;
  }

  async saveTotp(tx: Tx, personId: UserId, { secret, lastStep }: KeptTotp): Promise<void> {
    await tx.query(statements.SAVE_TOTP, [personId, secret, tx.now, lastStep]);
  }

  async takeStep(tx: Tx, personId: UserId, step: number): Promise<void> {
    await tx.query(statements.TAKE_STEP, [personId, step]);
  }

  removeTotp(tx: Tx, personId: UserId): Promise<boolean> {
    return isDone(tx, statements.REMOVE_TOTP, [personId]);
  }

  async saveRecoveryCodes(tx: Tx, personId: UserId, hashes: readonly Buffer[]): Promise<void> {
    await tx.query(statements.DROP_CODES, [personId]);
    await tx.query(statements.ADD_CODES, [personId, hashes]);
  }

  async countRecoveryCodes(tx: Tx, personId: UserId): Promise<number> {
    const [row] = await tx.query<{ count: number }>(statements.COUNT_CODES, [personId]);
    return row!.count;
  }

  useRecoveryCode(tx: Tx, personId: UserId, hash: Buffer): Promise<boolean> {
    return isDone(tx, statements.USE_CODE, [personId, hash, tx.now]);
  }

  async credentialIds(personId: UserId): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(statements.CREDENTIAL_IDS, [personId]);
    return rows.map(({ id }) => id);
  }

  async credentialIdsIn(tx: Tx, personId: UserId): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(statements.CREDENTIAL_IDS, [personId]);
    return rows.map(({ id }) => id);
  }

  async holdFactors(tx: Tx, personId: UserId): Promise<void> {
    await tx.query(statements.HOLD_FACTORS, [personId]);
  }

  async lockPasskey(tx: Tx, credentialId: string): Promise<LockedPasskey | null> {
    const [row] = await tx.query<LockedPasskey>(statements.LOCK_PASSKEY, [credentialId]);
    return row ?? null;
  }

  addPasskey(tx: Tx, passkey: NewPasskey): Promise<boolean> {
    const { id, credentialId, personId, label, publicKey, counter, transports, backedUp } = passkey;
    const values = [id, personId, label, publicKey, counter, transports, backedUp, tx.now, credentialId];
    return isDone(tx, statements.ADD_PASSKEY, values);
  }

  async passkeyUsed(tx: Tx, id: string, counter: number): Promise<void> {
    await tx.query(statements.PASSKEY_USED, [id, counter]);
  }

  renamePasskey(tx: Tx, personId: UserId, id: string, label: string): Promise<boolean> {
    return isDone(tx, statements.RENAME_PASSKEY, [personId, id, label]);
  }

  async removePasskey(tx: Tx, personId: UserId, id: string): Promise<RemovedFactor | null> {
    const [row] = await tx.query<RemovedFactor>(statements.REMOVE_PASSKEY, [personId, id]);
    return row ?? null;
  }

  async countFactors(tx: Tx, personId: UserId): Promise<{ count: number; isRequired: boolean }> {
    const [row] = await tx.query<{ count: number; isRequired: boolean }>(statements.COUNT_FACTORS, [personId]);
    return row!;
  }

  async removeAll(tx: Tx, personId: UserId): Promise<void> {
    await tx.query(statements.REMOVE_TOTP, [personId]);
    await tx.query(statements.DROP_PASSKEYS, [personId]);
    await tx.query(statements.DROP_CODES, [personId]);
  }

  async askReset(tx: Tx, personId: UserId, { askedBy, askedAt, reason }: FactorReset): Promise<void> {
    await tx.query(statements.ASK_RESET, [personId, askedBy, askedAt, reason]);
  }

  async takeReset(tx: Tx, personId: UserId): Promise<FactorReset | null> {
    const [row] = await tx.query<FactorReset>(statements.TAKE_RESET, [personId]);
    return row ?? null;
  }

  resetsAt(agencyId: AgencyId): Promise<WaitingReset[]> {
    return this.database.query<WaitingReset>(statements.RESETS_AT, [agencyId]);
  }

  async liveNow(tx: Tx): Promise<Instant> {
    const [row] = await tx.query<{ now: Instant }>(statements.LIVE_NOW, []);
    return row!.now;
  }

  async useChallenge(tx: Tx, challenge: string, expiresAt: Instant): Promise<boolean> {
    await tx.query(statements.FORGET_CHALLENGES, []);
    return isDone(tx, statements.USE_CHALLENGE, [challenge, expiresAt]);
  }

  async isRequiredAt(agencyId: AgencyId): Promise<boolean> {
    const [row] = await this.database.query<{ required: boolean }>(statements.REQUIRED_AT, [agencyId]);
    return row?.required ?? false;
  }

  async requireAt(tx: Tx, agencyId: AgencyId, required: boolean, by: UserId): Promise<void> {
    await tx.query(statements.REQUIRE_AT, [agencyId, required, tx.now, by]);
  }
}
