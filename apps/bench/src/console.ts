import { openChromium } from '#platform/testing';
import type { BenchSystem } from './bench-system.js';
import { percentile } from './closed-loop.js';
import { someReport } from './reports.js';
import { type Result, summary } from './result.js';
import { noteFirstRow, type ScriptsLoaded, scriptsLoaded } from './scripts-loaded.js';

const VISITS = 5;
const OPENINGS = 12;
const DESK = 'mx-tij-bomb';
/** Nobody reads a list in less and clicks. */
const READING_MILLIS = 1_000;
/** What waits: it has been filed before. */
const DESK_STANDS = 'main section li';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openChromium>>['newPage']>>;

const figures = (times: readonly number[]) => ({
  perSecond: 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length),
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  count: times.length,
  refused: 0,
});

/** Signs in on a page of an empty browser. @returns the script that this took */
const signIn = async (page: Page, site: string, password: string): Promise<ScriptsLoaded> => {
  await noteFirstRow(page);
  await page.goto(site);
  await page.locator('input[autocomplete="username"]').fill(`liaison.${DESK}`);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator(DESK_STANDS).first().waitFor();
  return scriptsLoaded(page);
};

/** How long it takes from an address to what waits for the desk, with a session and an empty cache. */
const timeVisits = async (page: Page, site: string): Promise<readonly number[]> => {
  const times: number[] = [];
  const devtools = await page.context().newCDPSession(page);
  for (let visit = 0; visit < VISITS; visit += 1) {
    await devtools.send('Network.clearBrowserCache');
    const began = performance.now();
    await page.goto(site);
    await page.locator(DESK_STANDS).first().waitFor();
    times.push(performance.now() - began);
  }
  return times;
};

/**
 * Runs in the page: gives how long it takes from the next click, by the browser's own clock, until number, lead and clocks of a case have been
 * painted. The bench's own way to the browser is no part of it.
 */
const TIME_NEXT_OPENING = `new Promise((done) => {
  const text = (selector) => document.querySelector(selector)?.textContent ?? '';
  const stands = () => /\\d\\d-[A-Z]{3}-\\d+/.test(text('main h1')) && text('main strong') && text('#clocks :is(li, p)');
  document.addEventListener('click', ({ timeStamp }) => {
    const look = () => requestAnimationFrame(() => (stands() ? setTimeout(() => done(performance.now() - timeStamp)) : look()));
    look();
  }, { capture: true, once: true });
})`;

/** Rows below the window are not there: one that holds as many as are opened. */
const TALL = { width: 1280, height: 1500 };

const openNth = async (page: Page, nth: number): Promise<number> => {
  const link = page.locator('main a[href^="/cases/"]').nth(nth);
  await link.waitFor();
  await page.waitForTimeout(READING_MILLIS);
  // Together: where the click finds nothing, what waits for it must not be left behind.
  const [millis] = await Promise.all([page.evaluate<number>(TIME_NEXT_OPENING), link.click()]);
  return millis;
};

/** A case opened from a list that was just loaded: nothing of the case's page was there before. */
const timeFirstOpenings = async (page: Page, site: string): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let nth = 0; nth < OPENINGS; nth += 1) {
    await page.goto(`${site}/cases`);
    times.push(await openNth(page, nth));
  }
  return times;
};

/** One case after the other, back to the list in between; each for the first time. */
const timeNextOpenings = async (page: Page, site: string): Promise<readonly number[]> => {
  const times: number[] = [];
  await page.goto(`${site}/cases`);
  for (let nth = 0; nth < OPENINGS; nth += 1) {
    times.push(await openNth(page, OPENINGS + nth));
    await page.goBack();
  }
  return times;
};

/** What a person waits for in the browser, on this machine. */
export const measureConsole = async (system: BenchSystem): Promise<Result> => {
  const desk = await system.desk(DESK);
  for (let filed = 0; filed < 2 * OPENINGS + 5; filed += 1) await desk.act('/reports', someReport());
  await system.rest();
  const browser = await openChromium();
  try {
    const context = await browser.newContext({ viewport: TALL });
    const script = await signIn(await context.newPage(), system.site, await system.password());
    const page = await context.newPage();
    const visits = await timeVisits(page, system.site);
    const first = await timeFirstOpenings(page, system.site);
    const next = await timeNextOpenings(page, system.site);
    return {
      name: 'console',
      lines: [
        summary('my desk, cache empty', 1, [figures(visits)]),
        summary('a case, list just loaded', 1, [figures(first)]),
        summary('a case, one after another', 1, [figures(next)]),
      ],
      goals: [
        { what: 'script until my desk stands with its rows, kB gzip', value: script.firstScreen / 1000, most: 250 },
        { what: 'a case opens from a list just loaded, p50 ms', value: percentile(first, 0.5), most: 200 },
        { what: 'the next case opens, p50 ms', value: percentile(next, 0.5), most: 200 },
      ],
      notes: [
        `After that, while nobody waits: ${Math.round(script.ahead / 1000)} kB gzip of script, for what is opened most.`,
        'Chromium, its graphics and the servers share the machine.',
      ],
    };
  } finally {
    await browser.close();
  }
};
