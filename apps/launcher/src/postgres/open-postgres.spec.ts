import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runsAsRoot } from './account.js';
import { findBinaries, installedPackage } from './binaries.js';
import { openPostgres, type PostgresServer } from './open-postgres.js';
import { throwAwaySettings } from './settings.js';

// Making a database takes seconds on a busy machine, so the stories of one describe share theirs.
jest.setTimeout(60_000);

let folder: string;
const opened: PostgresServer[] = [];
const said: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'enlace-postgres-'));
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  for (const server of opened.splice(0)) await server.stop();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sharedDir = () => join(folder, 'shared');

async function open(dataDir = join(folder, 'data')): Promise<PostgresServer> {
  const server = await openPostgres(dataDir, (text) => said.push(text), { settings: throwAwaySettings, sharedDir: sharedDir() });
  opened.push(server);
  return server;
}

async function ask(server: PostgresServer, text: string): Promise<unknown> {
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    const { rows } = await client.query({ text, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const pidFile = () => join(folder, 'data/postgres/data/postmaster.pid');
const pidOf = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

describe('the embedded PostgreSQL', () => {
  it('comes up on an empty folder once when two start it at the same instant, past the rest of a broken-off attempt', async () => {
    mkdirSync(join(folder, 'data/postgres/data.999999999.rest'), { recursive: true });
    const both = await Promise.all([open(), open()]);
    expect(both.filter((server) => server.adopted)).toHaveLength(1);
    expect(both[0]!.url).toBe(both[1]!.url);
    expect(await ask(both[0]!, `select current_setting('server_encoding') || ' ' || current_setting('max_connections')`)).toBe(
      'UTF8 200',
    );
    await ask(both[1]!, 'create table kept as select 7 as n');
    expect(existsSync(join(folder, 'data/postgres/data.999999999.rest'))).toBe(false);
  });

  it('asks for the password, which its user alone can read', async () => {
    const server = await open();
    expect(statSync(join(folder, 'data/postgres/password')).mode & 0o777).toBe(0o600);
    const stranger = new pg.Client(server.url.replace(/:[0-9a-f]+@/, ':wrong@'));
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
  });

  it('keeps its data and its port over a stop and a start, and leaves nothing running between', async () => {
    const first = await open();
    await first.stop();
    expect(first.alive()).toBe(false);
    expect(existsSync(pidFile())).toBe(false);
    const second = await open();
    expect(second.url).toBe(first.url);
    expect(await ask(second, 'select n from kept')).toBe(7);
  });

  it('is adopted when it already runs on the data, and says so', async () => {
    const first = await open();
    const second = await open();
    expect(second).toMatchObject({ adopted: true, url: first.url });
    expect(said.at(-1)).toMatch(/found PostgreSQL running/);
  });

  it('recovers what was committed after a kill -9', async () => {
    const first = await open();
    await ask(first, 'insert into kept values (8)');
    process.kill(pidOf(), 'SIGKILL');
    const second = await open();
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select sum(n)::int from kept')).toBe(15);
  });

  it('is not fooled by a pid file whose number now belongs to another program', async () => {
    const first = await open();
    const text = readFileSync(pidFile(), 'utf8');
    await first.stop();
    writeFileSync(pidFile(), text.replace(/^\d+/, String(process.pid)));
    const second = await open();
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select 1')).toBe(1);
  });
});

// Elsewhere there is nothing to give away: the server belongs to whoever starts it.
(runsAsRoot() ? describe : () => undefined)('run by root', () => {
  it('gives the server to an ordinary user', async () => {
    await open();
    expect(statSync(join(folder, 'data/postgres/data')).uid).not.toBe(0);
    expect(statSync(`/proc/${pidOf()}`).uid).not.toBe(0);
  });

  it('moves data to which the way is closed, and finds it there ever after', async () => {
    const dataDir = join(folder, 'private/data');
    const first = await open(dataDir);
    await ask(first, 'create table kept as select 7 as n');
    await first.stop();
    chmodSync(join(folder, 'private'), 0o700);
    const second = await open(dataDir);
    expect(lstatSync(join(dataDir, 'postgres')).isSymbolicLink()).toBe(true);
    expect(realpathSync(join(dataDir, 'postgres'))).toContain(sharedDir());
    expect(await ask(second, 'select n from kept')).toBe(7);
    await second.stop();
    expect(await ask(await open(dataDir), 'select n from kept')).toBe(7);
  });

  it('copies binaries that the server could not reach, and uses the copy ever after', () => {
    // A user that no system has, and who may therefore enter nothing that is not open to all.
    const account = { uid: 65533, gid: 65533 };
    const shared = join(folder, 'shared');
    const away = join(folder, 'package');
    // A package of its own: servers of other tests run from the installed one.
    cpSync(join(installedPackage(), '..'), away, { recursive: true, verbatimSymlinks: true });
    chmodSync(away, 0o700);
    const copy = findBinaries(account, shared, join(away, 'native'));
    expect(copy).toContain(shared);
    expect(findBinaries(account, shared, join(away, 'native'))).toBe(copy);
  });
});
