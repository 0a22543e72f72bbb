import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KnownWorld } from '../domain/check-procedure.js';
import { type ReadProcedure, readProcedure } from './read-procedure.js';
import { LIBRARY } from './procedure-schema.js';

export interface LibraryFile extends ReadProcedure {
  readonly file: string;
  /** As it is written. */
  readonly source: string;
}

const EXTENSION = /\.ya?ml$/;

/** Files of procedures in a folder, each read and checked; the shipped library unless another folder is named. */
export const readLibrary = async (world: KnownWorld, folder: string = LIBRARY): Promise<readonly LibraryFile[]> => {
  const files = (await readdir(folder)).filter((file) => EXTENSION.test(file)).toSorted();
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return files.map((file, index) => ({
    file,
    source: sources[index] ?? '',
    ...readProcedure(sources[index] ?? '', world, basename(file).replace(EXTENSION, '')),
  }));
};
