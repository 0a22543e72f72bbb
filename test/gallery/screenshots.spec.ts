import { afterAll, beforeAll, it, jest } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../apps/launcher/src/launch-settings.js';
import { ConsoleSite } from '../support/console-site.js';
import type { Visitor } from '../support/visitor.js';
import { lookAtMoments, type Moment, momentsOf, playMoments } from './moments.js';

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

/** The page to its end, in a window that is as high: what sticks to an edge of the window would else stand in the middle of the picture. */
const takePicture = async (
  { page, settle }: Pick<Visitor, 'page'> & { readonly settle: () => Promise<void> },
  path: string,
): Promise<void> => {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await settle();
  const { width, height } = page.viewportSize()!;
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.max(height, whole) });
  await settle();
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
  await site.endVisits();
});
