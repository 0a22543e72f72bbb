import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ScenarioWorld } from '../domain/scenario-world.js';
import { type ReadScenario, readScenario } from './read-scenario.js';
import { LIBRARY } from './scenario-schema.js';

export interface ScenarioFile extends ReadScenario {
  readonly file: string;
  /** As it is written. */
  readonly source: string;
}

const EXTENSION = /\.(ya?ml|json)$/;
const IN_A_FOLDER = /\.ya?ml$/;

/** Files of scenarios, each read and checked. */
export const readScenarioFiles = async (world: ScenarioWorld, paths: readonly string[]): Promise<readonly ScenarioFile[]> => {
  const sources = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return paths.map((path, index) => ({
    file: basename(path),
    source: sources[index] ?? '',
    ...readScenario(sources[index] ?? '', world, basename(path).replace(EXTENSION, '')),
  }));
};

/** The library as it ships, in the order of its names. */
export const readScenarioLibrary = async (world: ScenarioWorld): Promise<readonly ScenarioFile[]> => {
  const files = (await readdir(LIBRARY)).filter((file) => IN_A_FOLDER.test(file)).toSorted();
  return readScenarioFiles(
    world,
    files.map((file) => join(LIBRARY, file)),
  );
};
