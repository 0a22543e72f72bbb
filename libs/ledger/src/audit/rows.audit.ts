import { Audit, type Troubles } from '#platform/auditing';
import { Injectable } from '@nestjs/common';
import { ReconcilingStore } from '../persistence/reconciling.store.js';

/** Looks whether rows were found that are not what their own entries say. */
@Injectable()
export class RowsAudit extends Audit {
  readonly name = 'ledger.rows';

  constructor(private readonly store: ReconcilingStore) {
    super();
  }

  async look(): Promise<Troubles> {
    return { 'rows-unlike-log': await this.store.count() };
  }
}
