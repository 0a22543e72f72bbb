import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** The user that runs the server; undefined means the one who runs us. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * PostgreSQL refuses to run as root. Data that an ordinary user made keeps that user; new data is given to `nobody`, which every system has, so no
 * account is created on the machine.
 */
export function accountFor(home: string): Account {
  if (!runsAsRoot()) return undefined;
  if (existsSync(home)) {
    const { uid, gid } = statSync(home);
    if (uid !== 0) return { uid, gid };
  }
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

/** Signed 32 bits, as Node wants it: macOS prints its -2 as 4294967294. */
function idOfNobody(flag: '-u' | '-g'): number {
  const asked = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout) | 0 : 65534;
}

/** Asks the system itself: modes, access lists and every parent count. */
export function mayWrite(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0" && test -w .', folder], { ...account, cwd: '/' }).status === 0;
}

export function giveTo(account: Account, path: string): void {
  if (!account) return;
  const given = spawnSync('chown', ['-R', `${account.uid >>> 0}:${account.gid >>> 0}`, path], { encoding: 'utf8' });
  if (given.status !== 0) throw new Error(`cannot give ${path} to uid ${account.uid}: ${given.stderr}`);
}
