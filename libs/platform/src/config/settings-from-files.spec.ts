import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from './env.js';

describe('secrets in files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'enlace-test-'));
    writeFileSync(join(folder, 'database-url'), 'postgres://enlace:s3cret@db/enlace\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read in place of the setting, without the line break at their end', () => {
    expect(readEnv({ DATABASE_URL_FILE: join(folder, 'database-url') }).DATABASE_URL).toBe('postgres://enlace:s3cret@db/enlace');
  });

  it('stop the start when they cannot be read, or when the setting is given too', () => {
    expect(() => readEnv({ DATABASE_URL_FILE: join(folder, 'nothing') })).toThrow('DATABASE_URL_FILE: ENOENT');
    expect(() => readEnv({ DATABASE_URL: 'postgres://db', DATABASE_URL_FILE: join(folder, 'database-url') })).toThrow(
      'DATABASE_URL: it is given, and so is DATABASE_URL_FILE',
    );
  });
});
