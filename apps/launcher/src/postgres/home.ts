import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, accountFor, giveTo, mayWrite } from './account.js';
import { openShared } from './shared-folder.js';

/** All that belongs to one embedded server: `data/`, `password`, `port`, `startup.log`. */
export interface Home {
  readonly path: string;
  readonly data: string;
  readonly account: Account;
}

/**
 * Finds or makes `<dataDir>/postgres`. When the server's user cannot reach it, the folder moves to the shared place and a link stays behind, so the
 * data is found under the same name ever after.
 */
export function openHome(dataDir: string, sharedDir: string): Home {
  const wanted = join(dataDir, 'postgres');
  mkdirSync(dataDir, { recursive: true });
  const fresh = !existsSync(wanted);
  if (fresh) mkdirSync(wanted, { mode: 0o700 });
  let path = realpathSync(wanted);
  const account = accountFor(path);
  if (fresh) giveTo(account, path);
  if (!mayWrite(path, account)) {
    if (!account) throw new Error(`${path} belongs to another user; start Enlace as that user, or choose another ENLACE_DATA`);
    path = moveTo(sharedDir, path, wanted, account);
  }
  return { path, data: join(path, 'data'), account };
}

function moveTo(sharedDir: string, path: string, link: string, account: Account): string {
  const moved = mkdtempSync(join(openShared(sharedDir), 'postgres-data-'));
  cpSync(path, moved, { recursive: true, preserveTimestamps: true });
  giveTo(account, moved);
  rmSync(link, { recursive: true });
  symlinkSync(moved, link);
  return realpathSync(moved);
}

/** The superuser's password, made on first use and readable by the server's user alone. */
export function password(home: Home): string {
  const file = join(home.path, 'password');
  try {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
    giveTo(home.account, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/** The port of the last run: kept while it is free, so that a restarted server is found where it was. */
export function lastPort(home: Home): number {
  const file = join(home.path, 'port');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
}

export function rememberPort(home: Home, port: number): void {
  writeFileSync(join(home.path, 'port'), String(port));
}
