import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

// `npm start` as a person calls it: the real processes on a fresh data directory, an embedded PostgreSQL of its own.
jest.setTimeout(240_000);

const bootstrap = fileURLToPath(new URL('../../apps/launcher/bootstrap.mjs', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  said(): string;
  line(): Record<string, unknown> | undefined;
}

let folder: string;
let port: number;
const begun: Started[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'enlace-start-'));
  chmodSync(folder, 0o755);
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  port = (probe.address() as { port: number }).port;
  await new Promise((resolve) => probe.close(resolve));
});

afterEach(async () => {
  for (const one of begun.splice(0)) {
    one.child.kill('SIGTERM');
    await one.ended;
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(): Started {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const child = spawn(process.execPath, [bootstrap, 'start'], {
    env: { ...inherited, NODE_OPTIONS: '', PORT: String(port), ENLACE_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => (err += String(text)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const line = () => (out.includes('\n') ? (JSON.parse(out) as Record<string, unknown>) : undefined);
  const started = { child, ended, said: () => err, line };
  begun.push(started);
  return started;
}

async function ready(started: Started): Promise<Record<string, unknown>> {
  for (let waited = 0; waited < 180_000; waited += 100) {
    const line = started.line();
    if (line) return line;
    if (started.child.exitCode !== null) throw new Error(started.said());
    await sleep(100);
  }
  throw new Error(`not ready: ${started.said()}`);
}

const url = () => `http://127.0.0.1:${port}`;
const serves = () =>
  fetch(`${url()}/health/live`).then(
    (answer) => answer.ok,
    () => false,
  );

async function eventually(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (await holds()) return;
    await sleep(100);
  }
  throw new Error(`never came true: ${holds.toString()}`);
}

const postmasterFile = () => join(folder, 'postgres/data/postmaster.pid');

it('comes up on nothing, is found by a second start, brings a killed api back, and drains on SIGTERM', async () => {
  const first = start();
  const line = await ready(first);
  expect(line).toMatchObject({ event: 'ready', url: url(), database: 'embedded', queue: 'postgres' });
  expect(await serves()).toBe(true);
  const { users } = JSON.parse(readFileSync(join(folder, 'demo-credentials.json'), 'utf8')) as { users: readonly unknown[] };
  expect(users.length).toBeGreaterThan(50);

  const second = start();
  expect(await second.ended).toBe(0);
  expect(second.line()).toEqual({ event: 'already-running', url: url() });
  expect(second.said()).toContain('already runs');
  expect(await serves()).toBe(true);

  process.kill((line as { pids: { api: number } }).pids.api, 'SIGKILL');
  await eventually(() => first.said().includes('api ended (SIGKILL)'));
  await eventually(serves);

  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(await serves()).toBe(false);
  expect(existsSync(postmasterFile())).toBe(false);
});

it('takes over after its own kill -9: the orphans end, the database is adopted', async () => {
  const killed = start();
  await ready(killed);
  const postmaster = readFileSync(postmasterFile(), 'utf8').split('\n')[0];
  killed.child.kill('SIGKILL');
  await eventually(async () => !(await serves()));
  const next = start();
  await ready(next);
  expect(next.said()).toContain(`found PostgreSQL running on this data (process ${postmaster})`);
  next.child.kill('SIGINT');
  expect(await next.ended).toBe(0);
  expect(existsSync(postmasterFile())).toBe(false);
});
