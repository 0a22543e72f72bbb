import type { SystemContext } from '#kernel';
import { LIVE } from '#kernel';
import { readEnv } from '#platform/config';
import { newId } from '#platform/ids';
import type { INestApplicationContext } from '@nestjs/common';

/** One command of the command line. Its result is what the process exits with. */
export interface Command {
  /** How to call it, for the help. */
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[]): Promise<number>;
}

/** The call does not fit the command's usage: said with the usage, exit code 2. */
export class UsageError extends Error {}

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const say = (text: string): void => {
  process.stderr.write(`enlace: ${text}\n`);
};

/** Runs `work` with the application's own services on the database of the settings, and closes them. */
export const withApplication = async <T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> => {
  const env = readEnv({ ...process.env, ENLACE_LOG_LEVEL: process.env['ENLACE_LOG_LEVEL'] ?? 'warn' });
  const [{ NestFactory }, { CliModule }] = await Promise.all([import('@nestjs/core'), import('./cli.module.js')]);
  const app = await NestFactory.createApplicationContext(CliModule.for(env), { logger: false, abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
};

/** The operator of this machine acts, not a person of an agency. */
export const operator = (): SystemContext => ({
  actor: { system: 'operator' },
  realm: LIVE,
  locale: 'en',
  correlationId: newId(),
});
