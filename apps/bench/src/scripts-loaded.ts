import type { openChromium } from '#platform/testing';
import { gzipSync } from 'node:zlib';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openChromium>>['newPage']>>;

/** Bytes of script, packed as gzip packs them. */
export interface ScriptsLoaded {
  /** Asked for before the first row was painted: what the first screen costs. */
  readonly firstScreen: number;
  /** Asked for after that, while nobody waited: for what may be opened next. */
  readonly ahead: number;
}

/** Longer than the console waits until it takes a page for idle. */
const QUIET_MILLIS = 4_000;

/**
 * Runs in the page before anything of it: notes by the browser's own clock when the first row is drawn. Between that and the bench's word for
 * it lies the bench's own way to the browser, and much is fetched in it.
 */
const NOTE_FIRST_ROW = `(() => {
  performance.setResourceTimingBufferSize(1000);
  new MutationObserver((_, observer) => {
    if (!document.querySelector('main section li')) return;
    window.firstRowAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
})()`;

const ASKED = `({
  firstRowAt: window.firstRowAt,
  scripts: performance.getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js'))
    .map(({ name, startTime }) => ({ name, startTime })),
})`;

interface Asked {
  readonly firstRowAt: number;
  readonly scripts: readonly { readonly name: string; readonly startTime: number }[];
}

/** Has to be called before the page is opened. */
export const noteFirstRow = (page: Page): Promise<unknown> => page.addInitScript(NOTE_FIRST_ROW);

/** @param page with my desk and its rows; it is waited for until it asks for nothing more */
export const scriptsLoaded = async (page: Page): Promise<ScriptsLoaded> => {
  let asked = await page.evaluate<Asked>(ASKED);
  for (let before = -1; before !== asked.scripts.length;) {
    before = asked.scripts.length;
    await page.waitForTimeout(QUIET_MILLIS);
    asked = await page.evaluate<Asked>(ASKED);
  }
  const sum = { firstScreen: 0, ahead: 0 };
  const started = new Map(asked.scripts.map(({ name, startTime }) => [name, startTime]));
  for (const [name, startTime] of started) {
    const bytes = gzipSync(Buffer.from(await (await fetch(name)).arrayBuffer())).length;
    sum[startTime < asked.firstRowAt ? 'firstScreen' : 'ahead'] += bytes;
  }
  return sum;
};
