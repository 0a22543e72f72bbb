import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnv } from '#platform/config';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../../../migrations/index.js';
import { examine } from './examine.js';
import type { Finding } from './finding.js';

const names = migrations.map(({ name }) => name);
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe('the doctor at an installation', () => {
  let test: TestDatabase;
  let folder: string;
  const env = (more: Record<string, string> = {}) => readEnv({ DATABASE_URL: test.url, ENLACE_DATA: folder, ...more });

  beforeAll(async () => {
    test = await openTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'enlace-test-'));
  });
  afterAll(async () => {
    await test.drop();
    await rm(folder, { recursive: true });
  });

  it('finds a schema that is up to date, an empty directory, and a worker that was never heard of', async () => {
    const found = codes(await examine(env(), names));
    expect(found).toEqual(
      expect.arrayContaining(['postgres', 'roles', 'clock', 'migrations', 'desks-none', 'pulse-none', 'outbox']),
    );
  });

  it('says which migrations are missing, and asks no further', async () => {
    const found = await examine(env(), [...names, 'ComesTomorrow1999999999999']);
    expect(found).toContainEqual({ level: 'fault', code: 'migrations-missing', facts: { missing: 1 } });
    expect(codes(found)).not.toContain('desks-none');
  });

  it('finds a key that others may read', async () => {
    const key = join(folder, 'ledger-operator.key');
    await writeFile(key, 'secret');
    await chmod(key, 0o644);
    expect(await examine(env(), names)).toContainEqual({
      level: 'fault',
      code: 'key-open',
      facts: { file: 'ledger-operator.key', mode: '644' },
    });
  });

  it('says that database and Redis do not answer, and why, without failing itself', async () => {
    const found = await examine(
      env({ DATABASE_URL: 'postgres://enlace@127.0.0.1:1/enlace', REDIS_URL: 'redis://127.0.0.1:1' }),
      names,
    );
    const away = found.filter(({ code }) => code.endsWith('-away'));
    expect(codes(away)).toEqual(['database-away', 'redis-away']);
    for (const { facts } of away) expect(facts['why']).toMatch(/ECONNREFUSED|closed/);
  });

  const redis = process.env['ENLACE_TEST_REDIS_URL'];
  (redis ? it : it.skip)('asks Redis what it does when its memory is full', async () => {
    const found = codes(await examine(env({ REDIS_URL: redis! }), names));
    expect(found).toEqual(expect.arrayContaining(['redis', 'redis-policy']));
  });
});
