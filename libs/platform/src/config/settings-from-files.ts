import { readFileSync } from 'node:fs';

/** Settings that are secrets: each may be given as a file that holds it, named by the setting with `_FILE` after it. */
export const SECRET_SETTINGS = [
  'DATABASE_URL',
  'SEQUENCER_DATABASE_URL',
  'API_DATABASE_URL',
  'WORKER_DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'ENLACE_LEDGER_KEY',
  'ENLACE_LINK_KEY',
  'ENLACE_SIGN_IN_KEY',
  'ENLACE_VALUES_KEY_US',
  'ENLACE_VALUES_KEY_MX',
  'ENLACE_VALUES_KEY_SYSTEM',
  'ENLACE_METRICS_TOKEN',
] as const;

/**
 * The settings with those read that are given as files. A line break at the end of a file is none of the secret.
 * @throws Error naming the setting whose file cannot be read, or that is given both ways
 */
export const withFiles = (given: Readonly<Record<string, string>>): Record<string, string> => {
  const read: Record<string, string> = { ...given };
  for (const name of SECRET_SETTINGS) {
    const path = given[`${name}_FILE`];
    if (!path) continue;
    if (given[name]) throw new Error(`settings are wrong\n  ${name}: it is given, and so is ${name}_FILE`);
    try {
      read[name] = readFileSync(path, 'utf8').trimEnd();
    } catch (error) {
      throw new Error(`settings are wrong\n  ${name}_FILE: ${(error as NodeJS.ErrnoException).code ?? 'unreadable'}`, {
        cause: error,
      });
    }
  }
  return read;
};
