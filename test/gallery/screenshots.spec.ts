import { afterAll, beforeAll, it, jest } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../apps/launcher/src/launch-settings.js';
import { ConsoleSite } from '../support/console-site.js';

jest.setTimeout(300_000);

/** Every screen in both languages, three looks and two widths, to its end, in `screenshots/`: to be looked at. */
let site: ConsoleSite;
beforeAll(async () => {
  // As it is run: without its auditor the product says on every page that nobody checks the clocks.
  site = await ConsoleSite.open(['auditor']);
});
afterAll(() => site.close());

const folder = join(root, 'screenshots');
const appearances = (['en', 'es'] as const).flatMap((language) =>
  (['light', 'dark', 'contrast'] as const).flatMap((look) => [1440, 390].map((width) => ({ language, look, width }))),
);

it.each(appearances)('takes every screen in $language, $look, $width wide', async (appearance) => {
  mkdirSync(folder, { recursive: true });
  const { language, look, width } = appearance;
  const signIn = await site.visitor(appearance);
  await signIn.page.goto(site.url);
  await signIn.page.locator('input[autocomplete="username"]').waitFor();
  await signIn.page.screenshot({ path: join(folder, `sign-in-${language}-${look}-${width}.png`) });
  await site.tour(appearance, async ({ name }, { page }) => {
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.screenshot({ path: join(folder, `${name}-${language}-${look}-${width}.png`), fullPage: true });
  });
});
