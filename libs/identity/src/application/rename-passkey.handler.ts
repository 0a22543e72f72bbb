import { LIVE, type UserId } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseFactor } from '../domain/identity.errors.js';
import { FactorsStore } from './factors.store.js';

/** Calls one of the own passkeys by another name. No act on anything: the ledger is not told. */
@Injectable()
export class RenamePasskey {
  constructor(
    private readonly database: Database,
    private readonly factors: FactorsStore,
  ) {}

  /** @throws DomainError factor-unknown */
  async execute(personId: UserId, id: string, label: string): Promise<void> {
    const renamed = await this.database.transaction(LIVE, (tx) => this.factors.renamePasskey(tx, personId, id, label));
    if (!renamed) refuseFactor('factor-unknown');
  }
}
