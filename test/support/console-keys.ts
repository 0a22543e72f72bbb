import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key of the console, and where it is heard. */
export interface HeardKey {
  readonly page: string;
  readonly keys: string;
  /** Which place of the sources says it: a table of acts is one. */
  readonly nth: number;
}

const RAIL = /rail: \{.*?keys: '([^']+)'/gs;
/** One key by itself, and tables of acts and their keys. */
const SINGLE = /useShortcut\((?:[^{}]*\? null : |[^{}]*&& |[^{}]*\? )?\{\s*keys: '([^']+)'/g;
const BUTTON = /\bkeys="([^"]+)"/g;
const TABLE = /const \w*KEYS\b[^=]*=\s*\{([^}]*)\}/g;
const VALUE = /: '([^']+)'/g;
/** Whoever listens beside the shortcuts is in no list of them, and knows of no other's key. */
const LISTENS = /useHotkeys\(|addEventListener\('key/;

/** All of a case stands on one page, with what other features put there; elsewhere a file is a part of a page. */
const pageOf = (file: string): string => (/^case\/|^requests\/case-panel|^handoffs\/hand-over/.test(file) ? 'case' : file);

const sourcesOf = (folder: string): readonly { readonly file: string; readonly text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, found]) => found!);

/** What the console does by keyboard, read from its sources. */
export const keysOf = (console: string) => {
  const features = sourcesOf(join(console, 'features'));
  const rail = features.flatMap(({ file, text }) => all(text, RAIL).map((keys, nth): HeardKey => ({ page: file, keys, nth })));
  const places = features.flatMap(({ file, text }) => [
    ...[...all(text, SINGLE), ...all(text, BUTTON)].map((keys) => ({ page: pageOf(file), heard: [keys] })),
    ...all(text, TABLE).map((table) => ({ page: pageOf(file), heard: all(table, VALUE) })),
  ]);
  const own = places.flatMap(({ page, heard }, nth) => heard.map((keys): HeardKey => ({ page, keys, nth })));
  return { rail, own, listening: features.filter(({ text }) => LISTENS.test(text)).map(({ file }) => file) };
};
