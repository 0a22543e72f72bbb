import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isTlogProof } from '../../../libs/ledger/src/domain/tlog-proof.js';

const ENDING = '.tlog-proof';
/** As many bytes as tell a proof from anything else. */
const BEGINNING = 64;

const beginningOf = (path: string): string => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(BEGINNING);
    return bytes.subarray(0, readSync(file, bytes)).toString('utf8');
  } finally {
    closeSync(file);
  }
};

const isFolder = (path: string): boolean => statSync(path).isDirectory();

/** Whether all of these are proofs of single entries, or folders of such. @throws Error when one cannot be read */
export const areProofs = (paths: readonly string[]): boolean =>
  paths.length > 0 && paths.every((path) => isFolder(path) || isTlogProof(beginningOf(path)));

/** The files that are meant: those named, and of a folder those that end in `.tlog-proof`. */
export const proofsIn = (paths: readonly string[]): { readonly name: string; readonly text: string }[] =>
  paths
    .flatMap((path) =>
      isFolder(path)
        ? readdirSync(path)
            .filter((name) => name.endsWith(ENDING))
            .map((name) => join(path, name))
        : [path],
    )
    .map((path) => ({ name: path, text: readFileSync(path, 'utf8') }));
