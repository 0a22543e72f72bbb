import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { terms } from '#phrases';
import { faultsOf } from '../support/axe.js';
import { ConsoleSite } from '../support/console-site.js';
import type { Appearance } from '../support/visitor.js';

// Some twenty screens, looked at by a program that reads each of them whole.
jest.setTimeout(600_000);

let site: ConsoleSite;
beforeAll(async () => {
  site = await ConsoleSite.open();
});
afterEach(() => site.endVisits());
afterAll(() => site.close());

const APPEARANCES: readonly Required<Appearance>[] = [
  { language: 'en', look: 'light', width: 1440 },
  { language: 'es', look: 'dark', width: 1440 },
  { language: 'en', look: 'contrast', width: 390 },
  { language: 'es', look: 'light', width: 390 },
];

/** Codes that only the insides know: a reader is shown their words. */
const RAW = new Set(Object.keys(terms).flatMap((key) => [key, key.split('.')[1]!].filter((code) => /[a-z][_-][a-z]/.test(code))));
const wordsLikeCodes = (text: string): readonly string[] => text.split(/[\s,;:()«»"]+/).filter((word) => RAW.has(word));

describe('every screen', () => {
  it.each(APPEARANCES)(
    'is without a fault of accessibility and without a code, in $language, $look, $width wide',
    async (appearance) => {
      const faults: string[] = [];
      await site.tour(appearance, async ({ name }, { page }) => {
        const text = await page.locator('body').innerText();
        for (const word of wordsLikeCodes(text)) faults.push(`${name}: ${word}`);
        const hole = /.*(\{\w+\}|undefined|\bNaN\b|\[object).*/.exec(text);
        if (hole) faults.push(`${name}: ${hole[0]}`);
        for (const fault of await faultsOf(page)) faults.push(`${name}: ${fault}`);
        const wider = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        if (wider > 0) faults.push(`${name}: ${wider} px wider than its window`);
      });
      expect(faults).toEqual([]);
    },
  );

  it('is reached by the keyboard alone, and says how', async () => {
    const visitor = await site.as('coordinator.us-joint-desk', { language: 'en' });
    const { page } = visitor;
    await visitor.settle();
    // An opened screen has put the focus on its heading; whoever comes from the top of the page meets the way past the rail first.
    const first = `document.querySelector('a[href], button, input, select, textarea, [tabindex]').textContent`;
    expect(await page.evaluate(first)).toBe('Skip to content');
    await page.locator('h1').first().click();
    for (const [keys, address] of [
      ['g c', '/cases'],
      ['g o', '/offers'],
      ['g w', '/early-notices'],
      ['g t', '/contact-reports'],
      ['g n', '/agreements'],
      ['g r', '/requests'],
      ['g s', '/supervision'],
      ['g m', '/map'],
      ['g k', '/directory'],
      ['g l', '/ledger'],
      ['g d', '/'],
      ['c', '/file'],
    ] as const) {
      for (const key of keys.split(' ')) await page.keyboard.press(key);
      await page.waitForURL((url) => url.pathname === address);
      await visitor.settle();
    }
    await page.locator('h1').first().click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Border map').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Search or go to…').waitFor();
    await page.keyboard.type('supervis');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => ['/supervision', '/cases'].includes(url.pathname));
  });

  it('says so when an address leads nowhere or to what the role does not open', async () => {
    const visitor = await site.as('administrator.mx-joint-desk', { language: 'es' });
    await visitor.go('/no-such-page');
    await visitor.page.getByRole('heading', { name: 'Esta página no existe' }).waitFor();
    await visitor.go('/ledger');
    await visitor.page.getByRole('heading', { name: 'Su rol no abre esta página' }).waitFor();
  });
});
