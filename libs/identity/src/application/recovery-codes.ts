import type { UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { RECOVERY_CODE_BYTES, RECOVERY_CODES, recoveryCodeOf } from '../domain/recovery-code.js';
import { FactorsStore } from './factors.store.js';
import { recoveryHash } from './prove-factor.js';

/** Gives recovery codes, once: only their hashes are kept. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly factors: FactorsStore) {}

  /** Those that were given before open nothing any more. */
  async renew(tx: Tx, personId: UserId): Promise<readonly string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(RECOVERY_CODE_BYTES)));
    const hashes = codes.map((code) => recoveryHash(personId, code.replaceAll('-', '')));
    await this.factors.saveRecoveryCodes(tx, personId, hashes);
    return codes;
  }

  /** For the first factor; null where the person has codes already. */
  async giveFirst(tx: Tx, personId: UserId): Promise<readonly string[] | null> {
    return (await this.factors.countRecoveryCodes(tx, personId)) === 0 ? this.renew(tx, personId) : null;
  }
}
