import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Home, password } from './home.js';
import { isAlive } from './postmaster.js';
import { runProgram } from './programs.js';

export const owner = 'enlace';
export const database = 'enlace';

/**
 * Makes the data directory once: under a draft name first, so that a broken-off attempt is never taken for a database. The built-in C.UTF-8 locale
 * sorts the same on every system and with every library version; texts for people are sorted with an ICU collation where they are shown.
 */
export async function initialise(bin: string, home: Home, syncs: boolean): Promise<void> {
  if (existsSync(home.data)) return;
  sweepDrafts(home);
  password(home);
  const draft = `${home.data}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await runProgram(bin, home, 'initdb', [
    `--pgdata=${draft}`,
    `--username=${owner}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=scram-sha-256',
    `--pwfile=${join(home.path, 'password')}`,
    ...(syncs ? [] : ['--no-sync']),
  ]);
  await runProgram(bin, home, 'postgres', ['--single', '-D', draft, 'postgres'], `create database ${database};\n`);
  try {
    renameSync(draft, home.data);
  } catch {
    // Another process was first; its data is as good.
    rmSync(draft, { recursive: true });
  }
}

function sweepDrafts(home: Home): void {
  for (const name of readdirSync(home.path)) {
    const maker = /^data\.(\d+)\./.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) rmSync(join(home.path, name), { recursive: true });
  }
}
