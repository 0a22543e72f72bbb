import { openChromium } from '#platform/testing';
import { gzipSync } from 'node:zlib';
import type { BenchSystem } from './bench-system.js';
import { percentile } from './closed-loop.js';
import { someReport } from './reports.js';
import { type Result, summary } from './result.js';

const VISITS = 5;
const OPENINGS = 20;
const DESK = 'mx-tij-bomb';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openChromium>>['newPage']>>;

const figures = (times: readonly number[]) => ({
  perSecond: 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length),
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  count: times.length,
  refused: 0,
});

/** Signs in on a page of an empty browser. @returns the bytes of script that came until the desk stood, packed as gzip packs them */
const signIn = async (page: Page, site: string, password: string): Promise<number> => {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(site);
  await page.locator('input[autocomplete="username"]').fill(`liaison.${DESK}`);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  return (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
};

/** How long it takes from an address to the heading of the desk, with a session and an empty cache. */
const timeVisits = async (page: Page, site: string): Promise<readonly number[]> => {
  const times: number[] = [];
  const devtools = await page.context().newCDPSession(page);
  for (let visit = 0; visit < VISITS; visit += 1) {
    await devtools.send('Network.clearBrowserCache');
    const began = performance.now();
    await page.goto(site);
    await page.locator('main h1').waitFor();
    times.push(performance.now() - began);
  }
  return times;
};

/** How long it takes from the click on a case in the list to its page with what the api says of it; every case for the first time. */
const timeOpenings = async (page: Page, site: string): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let nth = 0; nth < OPENINGS; nth += 1) {
    await page.goto(`${site}/cases`);
    const link = page.locator('main a[href^="/cases/"]').nth(nth);
    await link.waitFor();
    const number = /\S+/.exec((await link.textContent()) ?? '')![0];
    const began = performance.now();
    await link.click();
    await page.locator('main h1').filter({ hasText: number }).waitFor();
    times.push(performance.now() - began);
  }
  return times;
};

/** What a person waits for in the browser, on this machine. */
export const measureConsole = async (system: BenchSystem): Promise<Result> => {
  const desk = await system.desk(DESK);
  for (let filed = 0; filed < OPENINGS + 5; filed += 1) await desk.act('/reports', someReport());
  await system.rest();
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    const bytes = await signIn(page, system.site, await system.password());
    const visits = await timeVisits(page, system.site);
    const openings = await timeOpenings(page, system.site);
    return {
      name: 'console',
      lines: [summary('my desk, cache empty', 1, [figures(visits)]), summary('a case opens', 1, [figures(openings)])],
      goals: [
        { what: 'script until the desk stands, kB gzip', value: bytes / 1000, most: 250 },
        { what: 'a case opens, p50 ms', value: percentile(openings, 0.5), most: 200 },
      ],
      notes: ['Chromium, its graphics and the servers share the machine.'],
    };
  } finally {
    await browser.close();
  }
};
