import 'reflect-metadata';
import { RowReconciliation, SelfVerification } from '#ledger';
import { AUDIT_EVERY_SECONDS, Auditor } from '#platform/auditing';
import { AUDITOR_POOL, readEnv } from '#platform/config';
import { Logger } from '#platform/observability';
import { NestFactory } from '@nestjs/core';
import { AuditorModule } from './auditor.module.js';
import { Rounds } from './rounds.js';

const env = Object.assign(readEnv(), { ENLACE_POOL: AUDITOR_POOL });
const app = await NestFactory.createApplicationContext(AuditorModule.for(env), { logger: false, abortOnError: false });
const logger = app.get(Logger);
const rounds = new Rounds(app.get(Auditor), logger, AUDIT_EVERY_SECONDS * 1_000);
/** Beside the audits and not among them: verifying a long log takes longer than a round may. */
const nights = new Rounds(app.get(SelfVerification, { strict: false }), logger, AUDIT_EVERY_SECONDS * 1_000);
/** After each of those: what was done stands in a log that is whole. */
const rows = new Rounds(app.get(RowReconciliation, { strict: false }), logger, AUDIT_EVERY_SECONDS * 1_000);
const stop = async (): Promise<never> => {
  await Promise.all([rounds.stop(), nights.stop(), rows.stop()]);
  await app.close();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
// The launcher that started this process is gone: nobody would stop it any more.
process.once('disconnect', () => void stop());
rounds.start();
nights.start();
rows.start();
logger.info({}, 'auditor works');
process.send?.({ event: 'ready' });
