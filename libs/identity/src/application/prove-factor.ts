import type { UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { typedRecoveryCode } from '../domain/recovery-code.js';
import { acceptedStep, counterOf, digitsOf, typedCode } from '../domain/totp.js';
import { FactorKey } from './factor-key.js';
import { FactorsStore } from './factors.store.js';
import { sha256 } from './secrets.js';

/** What a secret is sealed for. */
export const TOTP_SECRET = 'totp';

/** The code of a secret at a step. */
export const totpCodes =
  (secret: Uint8Array) =>
  (step: number): string =>
    digitsOf(createHmac('sha1', secret).update(counterOf(step)).digest());

/** A recovery code as kept: 80 bits of its own, so a plain hash does, and the person's id beside them. */
export const recoveryHash = (personId: UserId, code: string): Buffer => sha256(`enlace recovery ${personId} ${code}`);

/** Judges what somebody typed as second factor. */
@Injectable()
export class FactorProver {
  constructor(
    private readonly factors: FactorsStore,
    private readonly key: FactorKey,
  ) {}

  /** Whether it is the code of the person's authenticator app, or an unused recovery code; it is used up by that. */
  async proves(tx: Tx, personId: UserId, typed: string): Promise<boolean> {
    const code = typedCode(typed);
    if (code !== null) return this.isCodeOfApp(tx, personId, code);
    const recovery = typedRecoveryCode(typed);
    return recovery !== null && this.factors.useRecoveryCode(tx, personId, recoveryHash(personId, recovery));
  }

  private async isCodeOfApp(tx: Tx, personId: UserId, code: string): Promise<boolean> {
    const kept = await this.factors.lockTotp(tx, personId);
    const secret = kept && this.key.open(TOTP_SECRET, personId, kept.secret);
    if (!secret) return false;
    const step = acceptedStep(code, { now: await tx.refreshNow(), lastStep: kept.lastStep }, totpCodes(secret));
    if (step === null) return false;
    await this.factors.takeStep(tx, personId, step);
    return true;
  }
}
