import { Env } from '#platform/config';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseLedger } from '../domain/ledger.errors.js';
import { DataKeysStore } from '../persistence/data-keys.store.js';
import { LedgerView } from '../persistence/ledger.view.js';
import { SealsStore } from '../persistence/seals.store.js';
import { keptIn } from '../persistence/succession.store.js';
import { TimeStampsView } from '../persistence/time-stamps.store.js';
import { type ExportSummary, LedgerExport } from './ledger-export.js';

/** Reads a log that was closed: the same questions, put to the tables that were set apart. */
@Injectable()
export class ClosedLog {
  constructor(
    private readonly env: Env,
    private readonly database: Database,
    private readonly keys: DataKeysStore,
  ) {}

  /** Writes it as a bundle, up to its final head. @throws DomainError ledger-not-closed, ledger-unsealed */
  async exportBundle(origin: string, write: (line: string) => Promise<void> | void): Promise<ExportSummary> {
    const schema = await keptIn(this.database, origin);
    if (schema === null) throw refuseLedger('ledger-not-closed', { log: origin });
    const env = Object.assign(Object.create(this.env) as Env, { ENLACE_LEDGER_ORIGIN: origin });
    const closed = new Database(this.env.DATABASE_URL, { role: this.env.databaseRole, max: 2, first: schema });
    try {
      const view = new LedgerView(closed, this.keys);
      return await new LedgerExport(env, view, new SealsStore(closed), new TimeStampsView(closed)).exportBundle(write);
    } finally {
      await closed.close();
    }
  }
}
