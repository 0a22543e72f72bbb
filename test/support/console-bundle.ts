import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** `from"./x.js"` and `import"./x.js"`: what a script cannot run without. `import("./x.js")` comes later. */
const NEEDED = /(?:from|import)\s*"\.\/([^"]+\.js)"/g;

/** Scripts that have to arrive before the given ones run, themselves included. */
const withAllTheyNeed = (folder: string, first: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const waiting = [...first];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const [, needed] of readFileSync(join(folder, file), 'utf8').matchAll(NEEDED)) waiting.push(needed!);
  }
  return found;
};

/** My desk, and what the frame around it asks for as soon as it is drawn; a chunk has the name of its first module, and eight letters. */
const FIRST_SCREEN = ['my-desk', 'presence-button', 'surge', 'operations'];

/**
 * Scripts that a browser fetches until a reader sees the desk, and their size.
 *
 * @param site the folder with the built console
 */
export const scriptUntilTheDesk = (site: string): { readonly files: readonly string[]; readonly gzipBytes: number } => {
  const assets = join(site, 'assets');
  const entry = /src="\/assets\/([^"]+\.js)"/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1];
  const built = readdirSync(assets);
  const asked = FIRST_SCREEN.map((name) => built.find((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file)));
  if (!entry || asked.includes(undefined))
    throw new Error(`no built console with an entry and ${FIRST_SCREEN.join(', ')} in ${site}`);
  const files = [...withAllTheyNeed(assets, [entry, ...asked.map((file) => file!)])];
  const gzipBytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0);
  return { files, gzipBytes };
};
