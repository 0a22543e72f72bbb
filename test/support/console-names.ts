import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where names of the directory are said. */
const OWN = 'shared/directory/directory.tsx';
/** A name out of a map of the directory, and in its place, until the map has come, the id: a code that nobody is shown. */
const BY_HAND = /(?:\.get\([^()]*\)\?\.name\[\w+\]|nameOf\(\w+\.get\([^()]*\), \w+\)) \?\? (?!say\b)[\w.]+(?!\()/g;

/** @returns a line for each place of the console that may show an id while the directory is on its way */
export const namesByHandIn = (console: string): readonly string[] =>
  readdirSync(console, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && file !== OWN)
    .flatMap((file) => [...readFileSync(join(console, file), 'utf8').matchAll(BY_HAND)].map(([found]) => `${file}: ${found}`));
