import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const sync = (path: string): void => {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};

/** Writes a file so that, whenever the power goes, either the old one is there or the new one, whole; returns when it is on the disk. */
export const writeWholeFile = (path: string, content: string, mode = 0o600): void => {
  const fresh = `${path}.new`;
  const file = openSync(fresh, 'w', mode);
  try {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
  sync(dirname(path));
};
