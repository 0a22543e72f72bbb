import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chooseFreePort } from './free-port.js';
import type { LaunchSettings } from './launch-settings.js';
import type { ProcessRegister } from './process-register.js';
import { say } from './say.js';
import { SupervisedProcess } from './supervised-process.js';

/** How their keys and the log's are had. */
export interface WitnessPrograms {
  readonly witness: string;
  /** Public key of the log, made when there is none; asked once per data directory. */
  logKey(env: NodeJS.ProcessEnv): Promise<string>;
}

export interface OpenWitnesses {
  /** What the product must know of them. */
  readonly env: NodeJS.ProcessEnv;
  readonly processes: readonly SupervisedProcess[];
}

interface Place {
  readonly country: string;
  readonly folder: string;
  readonly port: number;
  readonly key: string;
}

const run = promisify(execFile);
const listensWithinMs = 15_000;

/** Whole or not at all. */
function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Folder and key of one witness, made when it has none. Its port may be another at each start: the policy is written anew. */
async function settle(country: string, settings: LaunchSettings, program: string): Promise<Place> {
  const folder = join(settings.dataDir, `witness-${country}`);
  const { NODE_OPTIONS: _, ...env } = process.env;
  const begin = [program, 'begin', `witness.${country}.local/w1`];
  const { stdout } = await run(process.execPath, begin, { env: { ...env, WITNESS_DATA: folder } });
  return { country, folder, port: await chooseFreePort(), key: stdout.trim() };
}

async function listens(port: number): Promise<void> {
  for (let waited = 0; waited < listensWithinMs; waited += 50) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      async (answer) => (await answer.body?.cancel(), true),
      () => false,
    );
    if (answered) return;
    await sleep(50);
  }
  say('a witness of the ledger does not listen; heads stay unsealed until it does');
}

/**
 * Runs the witnesses of the ledger on this machine, each a process with a folder and a key of its own, and waits until they listen: a worker
 * asks them before it signs anything. For trying out: witnesses prove something when each country runs its own.
 */
export async function openWitnesses(
  settings: LaunchSettings,
  programs: WitnessPrograms,
  register: ProcessRegister,
  env: NodeJS.ProcessEnv,
): Promise<OpenWitnesses> {
  if (settings.witnesses.length === 0) return { env: {}, processes: [] };
  const policy = join(settings.dataDir, 'ledger-policy');
  const known = existsSync(policy) ? /^log (\S+)$/m.exec(readFileSync(policy, 'utf8'))?.[1] : undefined;
  const log = known ?? (await programs.logKey(env));
  const places = await Promise.all(settings.witnesses.map((country) => settle(country, settings, programs.witness)));
  for (const { folder } of places) write(join(folder, 'logs'), `${log}\n`);
  const names = settings.witnesses.join(' ');
  const lines = places.map(({ country, key, port }) => `witness ${country} ${key} http://127.0.0.1:${port}/`);
  write(policy, [`log ${log}`, ...lines, `group all-countries all ${names}`, 'quorum all-countries', ''].join('\n'));
  const processes = places.map((place) => processOf(place, settings, programs.witness, register));
  for (const one of processes) one.start();
  await Promise.all(places.map(({ port }) => listens(port)));
  return { env: { ENLACE_WITNESSES: policy }, processes };
}

function processOf({ country, folder, port }: Place, settings: LaunchSettings, entry: string, register: ProcessRegister) {
  const name = `witness-${country}`;
  return new SupervisedProcess(
    {
      name,
      entry,
      kind: 'small',
      // None of the product's secrets: a witness knows its own folder and nothing else.
      env: () => ({ PATH: process.env.PATH, WITNESS_DATA: folder, WITNESS_PORT: String(port), WITNESS_BIND: '127.0.0.1' }),
      log: join(settings.dataDir, 'logs', `${name}.log`),
      started: (pid) => register.note(name, { pid, port }),
    },
    say,
  );
}
