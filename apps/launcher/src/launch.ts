import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DatabaseInUse, keepDatabase } from './database.js';
import { chooseFreePort, isBarred, tryPort } from './free-port.js';
import { claimInstance } from './instance-lock.js';
import { embeddedLogins, withOwnLogin } from './logins.js';
import { type LaunchSettings, root, urlOf } from './launch-settings.js';
import { ProcessRegister } from './process-register.js';
import { outputOf, runApp } from './run-app.js';
import { say } from './say.js';
import { type ProcessKind, SupervisedProcess } from './supervised-process.js';
import { openWitnesses, type WitnessPrograms } from './witnesses.js';

export interface RunningSystem {
  readonly url: string;
  readonly database: DatabaseInUse['kind'];
  databaseUrl(): string;
  readonly api: SupervisedProcess;
  readonly workers: readonly SupervisedProcess[];
  readonly auditor: SupervisedProcess;
  readonly witnesses: readonly SupervisedProcess[];
  /** First the api, so that nothing new comes in; then workers and auditor, then witnesses; the embedded database last. */
  stop(): Promise<void>;
  kill(): void;
}

export type Launched =
  | { readonly alreadyRunning: true; readonly pid: number; readonly url: string }
  | ({ readonly alreadyRunning: false } & RunningSystem);

/** What the product's processes are, so that the launcher can be tested with others. */
export interface Programs extends WitnessPrograms {
  readonly api: string;
  readonly worker: string;
  readonly auditor: string;
  /** Migrates, and seeds on first run. */
  prepare(settings: LaunchSettings, env: NodeJS.ProcessEnv): Promise<void>;
}

export const product: Programs = {
  api: join(root, 'dist/apps/api/src/main.js'),
  worker: join(root, 'dist/apps/worker/src/main.js'),
  auditor: join(root, 'dist/apps/auditor/src/main.js'),
  witness: join(root, 'dist/apps/witness/src/main.js'),
  logKey: async (env) => (await outputOf('cli', ['ledger', 'key'], env)).trim(),
  prepare: async (settings, env) => {
    say('migrating');
    if ((await runApp('cli', ['migrate'], { env, stdout: 2 })) !== 0)
      throw new Error('the migration failed; its own words are above');
    if (existsSync(credentialsFile(settings))) return;
    say('seeding the demonstration border');
    if ((await runApp('cli', ['seed'], { env, stdout: 2 })) !== 0) throw new Error('seeding failed; its own words are above');
  },
};

export function credentialsFile(settings: LaunchSettings): string {
  return join(settings.dataDir, 'demo-credentials.json');
}

const readyWithinMs = 120_000;
const drainMs = 20_000;

/**
 * Brings up database, api, workers and auditor, and returns when the api says that it is ready. Whatever fails on the way, nothing is left running.
 *
 * @param given.signal gives up between two steps when it is aborted
 */
export async function launch(
  settings: LaunchSettings,
  given: { programs?: Programs; signal?: AbortSignal } = {},
): Promise<Launched> {
  const { programs = product, signal } = given;
  const port = settings.port || (await chooseFreePort(0, settings.bind));
  const url = urlOf(settings.bind, port);
  const claim = await claimInstance(settings.dataDir, url);
  if (!claim.held) return { alreadyRunning: true, pid: claim.pid, url: claim.url };
  const undo: (() => Promise<void> | void)[] = [() => claim.release()];
  const stop = async () => {
    while (undo.length > 0) await undo.pop()?.();
  };
  try {
    await mustBeUsable(port, settings.bind);
    const processes: SupervisedProcess[] = [];
    const database = await keepDatabase(settings, () => processes.forEach((one) => one.restart()));
    undo.push(() => database.stop());
    signal?.throwIfAborted();
    const bare = () => environment(settings, port, database);
    await programs.prepare(settings, bare());
    signal?.throwIfAborted();
    const register = new ProcessRegister(settings.dataDir);
    const witnesses = await openWitnesses(settings, programs, register, bare());
    undo.push(() => stopAll(witnesses.processes));
    const env = () => ({ ...bare(), ...witnesses.env });
    const { apis, workers, auditor } = planProcesses(settings, programs, await portsOf(settings, port), { env, register });
    const api = apis[0]!;
    processes.push(...apis, ...workers, auditor);
    undo.push(() => stopAll([...workers, auditor]));
    undo.push(() => stopAll(apis));
    for (const one of processes) one.start();
    await untilReady(url, api, signal);
    return {
      alreadyRunning: false,
      url,
      database: database.kind,
      databaseUrl: () => database.url(),
      api,
      workers,
      auditor,
      witnesses: witnesses.processes,
      stop,
      kill: () => [...processes, ...witnesses.processes].forEach((one) => one.kill()),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function mustBeUsable(port: number, bind: string): Promise<void> {
  if (await isBarred(port)) throw new Error(`no browser opens port ${port}; choose another in PORT`);
  if ((await tryPort(port, bind)) === undefined) throw new Error(`port ${port} on ${bind} is taken; choose another in PORT`);
}

/** The first api has the port that people open; the others take what is free. */
async function portsOf({ apis, bind }: LaunchSettings, port: number): Promise<readonly number[]> {
  return [port, ...(await Promise.all(Array.from({ length: apis - 1 }, () => chooseFreePort(0, bind))))];
}

async function stopAll(processes: readonly SupervisedProcess[]): Promise<void> {
  await Promise.all(processes.map((one) => one.stop(drainMs)));
}

function planProcesses(
  settings: LaunchSettings,
  programs: Programs,
  ports: readonly number[],
  { env, register }: { env: () => NodeJS.ProcessEnv; register: ProcessRegister },
) {
  const plan = (name: string, entry: string, kind: ProcessKind = 'busy', port: number | null = null) =>
    new SupervisedProcess(
      {
        name,
        entry,
        kind,
        // The auditor writes the log's state and reads what the worker reads.
        env: () => ({
          ...withOwnLogin(env(), entry === programs.api ? 'api' : 'worker'),
          ...(port !== null && { PORT: String(port) }),
        }),
        log: join(settings.dataDir, 'logs', `${name}.log`),
        started: (pid) => register.note(name, { pid, port }),
      },
      say,
    );
  return {
    apis: ports.map((port, n) => plan(n === 0 ? 'api' : `api-${n + 1}`, programs.api, 'busy', port)),
    workers: Array.from({ length: settings.workers }, (_, n) => plan(`worker-${n + 1}`, programs.worker)),
    auditor: plan('auditor', programs.auditor, 'small'),
  };
}

function environment(settings: LaunchSettings, port: number, database: DatabaseInUse): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    DATABASE_URL: database.url(),
    ...(database.kind === 'embedded' && embeddedLogins(database.url())),
    ENLACE_DATA: settings.dataDir,
    ENLACE_BIND: settings.bind,
    PORT: String(port),
  };
}

async function untilReady(url: string, api: SupervisedProcess, signal?: AbortSignal): Promise<void> {
  for (let waited = 0; waited < readyWithinMs; waited += 100) {
    signal?.throwIfAborted();
    if (api.failures >= 3) throw new Error(`the api does not come up. Its last words:\n${api.lastWords()}`);
    try {
      const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
      await answer.body?.cancel();
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  throw new Error(`the api was not ready after ${readyWithinMs / 1000} s. Its last words:\n${api.lastWords()}`);
}
