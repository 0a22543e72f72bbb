import { describe, expect, it } from '@jest/globals';
import { terms } from '#phrases';
import { faultsOf } from '../support/axe.js';
import { cutControlsOf, enlarged, paperFaultsOf } from '../support/fit.js';
import { badHabitsOf } from '../support/habits.js';
import { site } from '../support/the-site.js';
import type { Appearance, Language, Look } from '../support/visitor.js';

/** Both tours see each screen by day and by night, one look over the other; that of the wide window in high contrast besides. */
const TOURS: readonly (Appearance & { readonly language: Language; readonly width: number; readonly others: readonly Look[] })[] =
  [
    { language: 'en', width: 1440, others: ['dark', 'contrast'] },
    { language: 'es', width: 390, others: ['dark'] },
  ];

/** Codes that only the insides know: a reader is shown their words. */
const RAW = new Set(Object.keys(terms).flatMap((key) => [key, key.split('.')[1]!].filter((code) => /[a-z][_-][a-z]/.test(code))));
const wordsLikeCodes = (text: string): readonly string[] => text.split(/[\s,;:()«»"]+/).filter((word) => RAW.has(word));

describe('every screen', () => {
  it.each(TOURS)(
    'is without a fault of accessibility, in reading order, at rest and without a code, whole at 200 % and on paper, in $language, $width wide',
    async (tour) => {
      const faults: string[] = [];
      await site.tour({ ...tour, look: 'light' }, async ({ name }, visitor) => {
        const { page } = visitor;
        const note = (more: readonly string[], look = 'light') =>
          faults.push(...more.map((fault) => `${name}, ${look}: ${fault}`));
        const text = await page.locator('body').innerText();
        note(wordsLikeCodes(text));
        const hole = /.*(\{\w+\}|undefined|\bNaN\b|\[object).*/.exec(text);
        if (hole) note([hole[0]]);
        const wider = await visitor.overhang();
        if (wider > 0) note([`${wider} px wider than its window`]);
        note(await cutControlsOf(page));
        note(await badHabitsOf(page));
        note(await faultsOf(page));
        for (const other of tour.others) {
          await visitor.wear(other);
          note(await faultsOf(page, 'looks'), other);
        }
        if (tour.width > 1000)
          await enlarged(page, async () => {
            const wide = await visitor.overhang();
            note([...(wide > 0 ? [`${wide} px wider than its window`] : []), ...(await cutControlsOf(page))], 'at 200 %');
            await visitor.wear('dark');
            note(await paperFaultsOf(page), 'printed from the dark');
          });
        await visitor.wear('light');
      });
      expect(faults).toEqual([]);
    },
  );

  it('is reached by the keyboard alone, and says how', async () => {
    const visitor = await site.as('coordinator.us-joint-desk', { language: 'en' });
    const { page } = visitor;
    await visitor.go('/');
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
      await visitor.keys(keys);
      await page.waitForURL((url) => url.pathname === address);
      await visitor.settle();
    }
    // The form takes the focus once it stands; a key pressed there would be typed.
    await page.locator('#file-kind:focus').waitFor();
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
