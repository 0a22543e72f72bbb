import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseFreePort } from './free-port.js';
import { launch, type Launched, type RunningSystem } from './launch.js';
import { type LaunchSettings, readSettings, root, urlOf } from './launch-settings.js';
import { openTemporaryFolder, type TemporaryFolder } from './temporary-folder.js';

jest.setTimeout(60_000);

/** Stands in for api, worker and auditor: answers, notes how it ended, and keeps the launcher's rule to end when its channel does. */
const stub = `
import { createServer } from 'node:http';
import { appendFileSync } from 'node:fs';
const note = (text) => appendFileSync(process.env.ENLACE_DATA + '/notes', text + '\\n');
process.on('disconnect', () => process.exit(0));
const name = /(\\w+)\\.mjs$/.exec(import.meta.url)[1];
if (process.env.STUB_BROKEN) { console.error('the stub is broken'); process.exit(3); }
note(name + ' started ' + process.env.DATABASE_URL);
process.on('SIGTERM', () => { note(name + ' drained'); process.exit(0); });
if (name === 'api') createServer((_, answer) => answer.end('ok')).listen(Number(process.env.PORT), process.env.ENLACE_BIND);
else setInterval(() => {}, 1000);
`;

let temporary: TemporaryFolder;
let folder: string;
let systems: RunningSystem[];

beforeEach(() => {
  temporary = openTemporaryFolder('launch');
  folder = temporary.path;
  for (const name of ['api', 'worker', 'auditor']) writeFileSync(join(folder, `${name}.mjs`), stub);
  systems = [];
});

afterEach(async () => {
  for (const system of systems) await system.stop();
  temporary.remove();
});

const settings = (more: Partial<LaunchSettings> = {}): LaunchSettings => ({
  ...readSettings({ ENLACE_DATA: folder, DATABASE_URL: 'postgres://elsewhere' }),
  port: 0,
  witnesses: [],
  ...more,
});

const programs = () => ({
  api: join(folder, 'api.mjs'),
  worker: join(folder, 'worker.mjs'),
  auditor: join(folder, 'auditor.mjs'),
  witness: join(root, 'dist/apps/witness/src/main.js'),
  logKey: () => Promise.resolve('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'),
  prepare: () => Promise.resolve(),
});
const notes = () => (existsSync(join(folder, 'notes')) ? readFileSync(join(folder, 'notes'), 'utf8').trim().split('\n') : []);

async function up(more: Partial<LaunchSettings> = {}): Promise<Launched> {
  const launched = await launch(settings(more), { programs: programs() });
  if (!launched.alreadyRunning) systems.push(launched);
  return launched;
}

async function running(more: Partial<LaunchSettings> = {}): Promise<RunningSystem> {
  const launched = await up(more);
  if (launched.alreadyRunning) throw new Error('another launcher runs');
  return launched;
}

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error(`never came true: ${holds.toString()}`);
}

const answers = (url: string) =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );

describe('launch', () => {
  it('brings up the api, as many workers as asked and one auditor, with the database in their environment', async () => {
    const system = await running({ workers: 3 });
    expect(await answers(system.url)).toBe(true);
    await eventually(() => notes().length === 5);
    expect(notes()).toContain('auditor started postgres://elsewhere');
    expect(notes().filter((note) => note === 'worker started postgres://elsewhere')).toHaveLength(3);
  });

  it('runs a witness of each country before the workers, with keys of their own and one policy, which stay', async () => {
    const first = await running({ witnesses: ['us', 'mx'] });
    expect(first.witnesses).toHaveLength(2);
    const policy = () => readFileSync(join(folder, 'ledger-policy'), 'utf8').replaceAll(/:\d+\//g, '/');
    const [before, urls] = [policy(), readFileSync(join(folder, 'ledger-policy'), 'utf8').match(/http:\S+/g)!];
    expect(before.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      expect.stringContaining('log PeterNeumann'),
      'witness us',
      'witness mx',
      'group all-countries',
      'quorum all-countries',
      '',
    ]);
    for (const url of urls) expect((await fetch(`${url}add-checkpoint`, { method: 'POST', body: '' })).status).toBe(400);
    await first.stop();
    for (const url of urls) expect(await answers(url)).toBe(false);
    await running({ witnesses: ['us', 'mx'] });
    expect(policy()).toBe(before);
  });

  it('says at once that no browser would open the port', async () => {
    await expect(up({ port: 4190 })).rejects.toThrow('no browser opens port 4190');
  });

  it('finds the first when it is called a second time on the same data', async () => {
    const first = await running();
    expect(await up()).toEqual({ alreadyRunning: true, pid: process.pid, url: first.url });
  });

  it('takes over from a lock whose holder was killed, even if its process number and port live on elsewhere', async () => {
    const stranger = createServer((socket) => socket.end('not the token')).listen(0, '127.0.0.1');
    await new Promise((resolve) => stranger.once('listening', resolve));
    const { port } = stranger.address() as { port: number };
    writeFileSync(join(folder, 'instance.json'), JSON.stringify({ pid: process.pid, url: 'http://gone', token: 'x', port }));
    await running();
    stranger.close();
  });

  it('lets only one of many win a stale lock', async () => {
    writeFileSync(join(folder, 'instance.json'), 'half a lo');
    const all = await Promise.all([up(), up(), up(), up()]);
    expect(all.filter((one) => !one.alreadyRunning)).toHaveLength(1);
  });

  it('starts a killed api again at the same address', async () => {
    const system = await running();
    const before = system.api.pid!;
    process.kill(before, 'SIGKILL');
    await eventually(async () => system.api.pid !== before && (await answers(system.url)));
  });

  it('starts a killed auditor again', async () => {
    const system = await running();
    await eventually(() => notes().filter((note) => note.startsWith('auditor started')).length === 1);
    process.kill(system.auditor.pid!, 'SIGKILL');
    await eventually(() => notes().filter((note) => note.startsWith('auditor started')).length === 2);
  });

  it('lets what was killed in a hurry stay down', async () => {
    const system = await running();
    system.kill();
    await eventually(async () => !(await answers(system.url)));
    await sleep(600);
    expect(await answers(system.url)).toBe(false);
  });

  it('drains the api before workers and auditor and leaves nothing running', async () => {
    const system = await running();
    await eventually(() => notes().length === 3);
    await system.stop();
    const drained = notes().slice(3);
    expect([drained[0], drained.slice(1).toSorted()]).toEqual(['api drained', ['auditor drained', 'worker drained']]);
    expect(await answers(system.url)).toBe(false);
    expect(existsSync(join(folder, 'instance.json'))).toBe(false);
  });

  it('says what the api said when it does not come up, and leaves no lock', async () => {
    writeFileSync(join(folder, 'api.mjs'), `console.error('the stub is broken'); process.exit(3)`);
    await expect(up()).rejects.toThrow(/does not come up[^]*the stub is broken/);
    expect(existsSync(join(folder, 'instance.json'))).toBe(false);
  });

  it('says that the port is taken rather than fight for it', async () => {
    const port = await chooseFreePort();
    const other = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    await expect(up({ port })).rejects.toThrow(`port ${port} on 127.0.0.1 is taken`);
    other.close();
  });

  it('gives up when it is told to stop before it is ready', async () => {
    const controller = new AbortController();
    const prepare = () => Promise.resolve(controller.abort(new Error('stopped before it was ready')));
    await expect(launch(settings(), { programs: { ...programs(), prepare }, signal: controller.signal })).rejects.toThrow(
      'stopped before',
    );
    expect(existsSync(join(folder, 'instance.json'))).toBe(false);
  });

  it('brings the embedded database back at the same address when it is killed', async () => {
    const system = await running({ databaseUrl: undefined });
    const pidFile = join(folder, 'postgres/data/postmaster.pid');
    const pid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    const [before, line] = [pid(), readFileSync(pidFile, 'utf8').split('\n')[3]];
    process.kill(before, 'SIGKILL');
    await eventually(() => existsSync(pidFile) && pid() !== before && readFileSync(pidFile, 'utf8').includes('ready'));
    expect(readFileSync(pidFile, 'utf8').split('\n')[3]).toBe(line);
    await system.stop();
    expect(existsSync(pidFile)).toBe(false);
  });
});

describe('the settings', () => {
  it.each([
    [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535; it is "eighty"'],
    [{ PORT: '70000' }, 'PORT'],
    [{ ENLACE_WORKERS: '0' }, 'ENLACE_WORKERS'],
  ])('refuse %j', (env, message) => {
    expect(() => readSettings(env)).toThrow(message);
  });

  it('show an address that a person on this machine can open', () => {
    expect(urlOf('0.0.0.0', 8080)).toBe('http://127.0.0.1:8080');
    expect(urlOf('::1', 8080)).toBe('http://[::1]:8080');
  });
});
