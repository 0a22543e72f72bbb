import { RowReconciliation } from '#ledger';
import { readEnv } from '#platform/config';
import { NestFactory } from '@nestjs/core';
import { AuditorModule } from '../../apps/auditor/src/auditor.module.js';
import type { TestSystem } from './system.js';

interface RowFinding {
  readonly stream: string;
  readonly what: string;
}

/** Has the auditor hold rows against their entries, as it does after each verification of the log. */
export const checkRows = async ({
  settings,
  test,
}: TestSystem): Promise<{ readonly how: string; readonly found: readonly RowFinding[] }> => {
  const auditor = await NestFactory.createApplicationContext(AuditorModule.for(readEnv(settings)), {
    logger: false,
    abortOnError: false,
  });
  try {
    await test.owner.query(
      `insert into ledger_verification (started_at, finished_at, size, finding_count) values (now(), now(), 0, 0)`,
    );
    const how = await auditor.get(RowReconciliation, { strict: false }).round();
    const { rows } = await test.owner.query<RowFinding>('select stream, what from row_finding order by stream');
    return { how, found: rows };
  } finally {
    await auditor.close();
  }
};
