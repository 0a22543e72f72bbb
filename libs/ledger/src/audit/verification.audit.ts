import { Audit, type Troubles } from '#platform/auditing';
import { Injectable } from '@nestjs/common';
import { VerifyingStore } from '../persistence/verifying.store.js';

/** A night without a verification is late some hours into the next day. */
const LATE_HOURS = 30;

/** Looks whether the log was verified last night, and whether it was whole. */
@Injectable()
export class VerificationAudit extends Audit {
  readonly name = 'ledger.verification';

  constructor(private readonly store: VerifyingStore) {
    super();
  }

  async look(): Promise<Troubles> {
    const { late, findings } = await this.store.standing(LATE_HOURS);
    return { 'log-unverified': late ? 1 : 0, 'log-not-whole': findings };
  }
}
