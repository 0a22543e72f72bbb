import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { scriptUntilTheDesk } from '../support/console-bundle.js';
import type { BusyNight } from '../support/busy-night.js';
import { namesByHandIn } from '../support/console-names.js';
import { keysOf } from '../support/console-keys.js';
import { routeAt, routesOf } from '../support/console-routes.js';
import { screensOf } from '../support/console-screens.js';
import { faultsOfWords } from '../support/console-sources.js';

const below = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe('the words of the console', () => {
  it('stand in both languages, outside of the markup, dates are formatted in one place, and times are typed in the reader’s language', () => {
    expect(faultsOfWords(below('../../apps/console/src'), 'shared/i18n/times.ts')).toEqual([]);
  });

  it('are told apart from what breaks these rules', () => {
    const found = faultsOfWords(below('./fixtures/console'), 'times.ts').map(
      ({ file, rule, what }) => `${file}: ${rule}: ${what}`,
    );
    expect(found.toSorted()).toEqual([
      'speaks-by-itself.tsx: date-formatted-apart: toLocaleString',
      'speaks-by-itself.tsx: text-in-markup: A name in one language',
      'speaks-by-itself.tsx: text-in-markup: Also in one language',
      'speaks-by-itself.tsx: text-in-markup: Text in one language',
      'speaks-by-itself.tsx: text-in-markup: ok',
      'speaks-by-itself.tsx: time-in-browser-language: datetime-local',
      'words.ts: empty-text: Something / ',
      'words.ts: places-differ: Due in {span} / Vence en {tiempo}',
      'words.ts: untranslated: Not translated at all / Not translated at all',
    ]);
  });
});

describe('a name of the directory', () => {
  it('is said by what says nothing while the directory is on its way, and never shows an id in that time', () => {
    expect(namesByHandIn(below('../../apps/console/src'))).toEqual([]);
  });
});

describe('the screens that are looked at', () => {
  /** A night in which everything has a name. */
  const night = new Proxy({}, { get: (_, of) => (of === Symbol.toPrimitive ? () => 'a-name' : night) }) as BusyNight;
  const routes = routesOf(below('../../apps/console/src'));
  const seen = screensOf(night);

  it('are those of the router, each once: a screen that nobody looks at is not kept readable', () => {
    expect(routes.length).toBeGreaterThan(40);
    const codes = new Set(seen.map(({ path }) => routeAt(path, routes)?.code));
    expect(routes.filter(({ code }) => !codes.has(code)).map(({ path }) => path)).toEqual([]);
  });

  it('lead to a screen, and have names of their own', () => {
    expect(seen.filter(({ path }) => routeAt(path, routes) === undefined)).toEqual([]);
    expect(new Set(seen.map(({ name }) => name)).size).toBe(seen.length);
  });
});

describe('the keyboard', () => {
  const console = below('../../apps/console/src');
  const { rail, own, listening } = keysOf(console);
  const frame = new Set(rail.map(({ keys }) => keys));

  it('leads by the palette to every screen whose address names nothing', () => {
    const routes = routesOf(console);
    const reached = new Set(routes.filter(({ named }) => named).map(({ code }) => code));
    const without = routes.filter(({ path, code }) => !path.includes('$') && !reached.has(code));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('has one screen for each key of the rail, and nothing that a screen does lies on a key of the frame', () => {
    expect(frame.size).toBe(rail.length);
    expect(rail.length).toBeGreaterThan(20);
    const taken = new Set([...frame, ...[...frame].map((keys) => keys.split(' ')[0]), '?', '/', 'j', 'k']);
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter(({ keys }) => taken.has(keys))).toEqual([]);
  });

  it('does one thing by each key of a screen; of a table of acts those may share one that exclude each other', () => {
    const twice = own.filter(({ page, keys, nth }, at) =>
      own.some((one, other) => other < at && one.page === page && one.keys === keys && one.nth !== nth),
    );
    expect(twice).toEqual([]);
  });

  it('is heard by the shortcuts alone, whose list is whole', () => {
    expect(listening).toEqual(['filing/use-filing-page.ts']);
  });
});

describe('the first script of the console', () => {
  const MOST_GZIP_BYTES = 200_000;

  it('is below 200 kB until the desk stands, as it was built', () => {
    const { files, gzipBytes } = scriptUntilTheDesk(below('../../dist/apps/console'));
    expect(files.length).toBeGreaterThan(5);
    expect(gzipBytes).toBeLessThan(MOST_GZIP_BYTES);
  });

  it('knows of the api what the frame and my desk ask, and not what all other screens do', () => {
    const { files } = scriptUntilTheDesk(below('../../dist/apps/console'));
    expect(files.filter((file) => file.startsWith('sdk.gen-'))).toEqual([]);
  });
});
