import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where a system for measuring lies. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** Open to all for reading, so that the database's user can pass: the system makes such folders private, and the database would be moved elsewhere. */
export function openTemporaryFolder(purpose: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `enlace-${purpose}-`));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** One that stays: what took long to lay is laid once. */
export function openKeptFolder(path: string): TemporaryFolder {
  mkdirSync(path, { recursive: true, mode: 0o755 });
  return { path: resolve(path), remove: () => undefined };
}
