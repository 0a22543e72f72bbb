import { afterAll, beforeAll, it, jest } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../apps/launcher/src/launch-settings.js';
import { ConsoleSite } from '../support/console-site.js';
import type { Visitor } from '../support/visitor.js';
import { lookAtMoments, type Moment, momentsOf, playMoments } from './moments.js';
import { lookAtTroubles } from './troubles.js';

jest.setTimeout(900_000);

/** Every screen in both languages, three looks and two widths, to its end, in `screenshots/`: to be looked at. */
let site: ConsoleSite;
let moments: readonly Moment[];
beforeAll(async () => {
  // As it is run: without its auditor the product says on every page that nobody checks the clocks.
  site = await ConsoleSite.open(['auditor']);
  moments = momentsOf(site, await playMoments(site));
});
afterAll(() => site.close());

const folder = join(root, 'screenshots');
const appearances = (['en', 'es'] as const).flatMap((language) =>
  (['light', 'dark', 'contrast'] as const).flatMap((look) => [1440, 390].map((width) => ({ language, look, width }))),
);

/** Nothing is on its way and nothing has moved since the last look: what comes when it is scrolled into sight, as panels and dialogs do, is there. */
const stands = async ({ page, settle }: Pick<Visitor, 'page'> & { readonly settle: () => Promise<void> }): Promise<number> => {
  for (let [before, looks] = ['', 0]; looks < MOST_LOOKS; looks += 1) {
    await settle();
    const now = await page.evaluate<string>(LOOK);
    if (now === before) break;
    before = now;
  }
  return page.evaluate<number>('document.documentElement.scrollHeight');
};
const MOST_LOOKS = 40;
/** How high the page is and what it has asked for, after a time in which a late script would have come. */
const LOOK = `new Promise((done) => setTimeout(() => requestAnimationFrame(() =>
  done([document.documentElement.scrollHeight, performance.getEntriesByType('resource').length].join(' '))), 150))`;
/** A page that grows with its window, as lanes do that fill it, grows but once or twice. */
const MOST_GROWTHS = 3;

/** The page to its end, in a window that is as high: what sticks to an edge of the window would else stand in the middle of the picture. */
const takePicture = async (
  looked: Pick<Visitor, 'page'> & { readonly settle: () => Promise<void> },
  path: string,
): Promise<void> => {
  const { page } = looked;
  const { width, height } = page.viewportSize()!;
  let whole = await stands(looked);
  for (let grown = 0; grown < MOST_GROWTHS && whole > page.viewportSize()!.height; grown += 1) {
    await page.setViewportSize({ width, height: whole });
    whole = await stands(looked);
  }
  await page.screenshot({ path, fullPage: true });
  await page.setViewportSize({ width, height });
};

it.each(appearances)('takes every screen in $language, $look, $width wide', async (appearance) => {
  mkdirSync(folder, { recursive: true });
  const { language, look, width } = appearance;
  const at = (name: string): string => join(folder, `${name}-${language}-${look}-${width}.png`);
  const take = (visitor: Visitor, name: string): Promise<void> =>
    takePicture({ page: visitor.page, settle: () => visitor.settle() }, at(name));
  const signIn = await site.visitor(appearance);
  await signIn.page.goto(site.url);
  await signIn.page.locator('input[autocomplete="username"]').waitFor();
  await signIn.page.screenshot({ path: at('sign-in') });
  await site.tour(appearance, ({ name }, visitor) => take(visitor, name));
  const visitor = await site.visitor(appearance);
  await lookAtMoments(site, visitor, { moments, language }, ({ name }) => take(visitor, name));
  await lookAtTroubles(site, appearance, take);
  await site.endVisits();
});
