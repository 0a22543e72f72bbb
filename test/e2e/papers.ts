import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { words as paperWords } from '../../apps/console/src/features/case/papers/words.js';
import { words as fileWords } from '../../apps/console/src/shared/files/words.js';
import { foresightWords } from '../../apps/console/src/features/filing/foresight-words.js';
import { takeFirst } from '../support/take-first.js';
import { site } from '../support/the-site.js';
import { wordsIn } from '../support/console-words.js';
import { ammoniaAtOtay, type CaseSeen, type Filed } from '../support/filing.js';
import { until } from '../support/until.js';

const FIRE = 'liaison.mx-tij-bomb';

const file = async (more: Record<string, unknown>): Promise<Filed> =>
  (await site.client(FIRE)).act<Filed & Record<string, unknown>>(
    '/reports',
    ammoniaAtOtay({ occurredAt: new Date().toISOString(), ...more }),
  );

const seen = async ({ caseId }: Filed): Promise<CaseSeen> =>
  (await site.client(FIRE)).read<CaseSeen & Record<string, unknown>>(`/cases/${caseId}`);

/** A text file let go over an element, as from a folder of the computer. */
const dropOn = async (page: Page, name: string, file_: { readonly called: string; readonly says: string }): Promise<void> => {
  const { called, says } = file_;
  const dataTransfer = await page.evaluateHandle(
    `(() => { const held = new DataTransfer(); held.items.add(new File([${JSON.stringify(says)}], ${JSON.stringify(called)}, { type: 'text/plain' })); return held; })()`,
  );
  await page.getByRole('group', { name }).dispatchEvent('drop', { dataTransfer });
};

describe('papers of a case', () => {
  const language = 'es';
  const say = wordsIn(language);

  it('are dropped on it, corrected, and acknowledged by another desk that sees it at once', async () => {
    const filed = await file({ title: 'Gas en una cámara fría' });
    const { lead, supporting } = await seen(filed);
    const leading = await site.as(`liaison.${lead.deskId}`, { language });
    const { page } = leading;
    await leading.go(`/cases/${filed.caseId}`);
    await dropOn(page, say(fileWords.choose), { called: 'plan.txt', says: 'Two tanks, one valve.' });
    const link = page.getByRole('link', { name: say(paperWords.download, { name: 'plan.txt' }) });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(await readFile(await download.path(), 'utf8')).toBe('Two tanks, one valve.');
    await dropOn(page, say(fileWords.choose), { called: 'plan.exe', says: 'Two tanks, one valve.' });
    await page.getByRole('alert').first().waitFor();

    const other = await site.as(`liaison.${supporting[0]!.deskId}`, { language });
    await other.go(`/cases/${filed.caseId}`);
    await page.getByRole('button', { name: say(paperWords.issue) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: say(paperWords.text) }).fill('There are three tanks.');
    await dialog.getByRole('button', { name: say(paperWords.issue), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const corrections = other.page.locator('#corrections');
    await corrections.getByText('There are three tanks.').waitFor();
    await corrections.getByRole('button', { name: say(paperWords.acknowledge) }).click();
    await corrections.getByRole('button', { name: say(paperWords.acknowledge) }).waitFor({ state: 'detached' });
    // The button goes before the answer has come.
    await until('the acknowledgement arrived', async () => {
      const [owed] = await site.system.sql<{ state: string }>(
        `select state from obligation where case_id = $1 and desk_id = $2 and act = 'acknowledge-case' and subject_id <> $1::text`,
        [filed.caseId, supporting[0]!.deskId],
      );
      return owed?.state === 'met';
    });
  });

  it('tell of what looks alike: it is noted there while filing, linked on the case, and a reference filed twice opens nothing', async () => {
    const reference = 'BOMB-417';
    const title = 'Fuga de amoniaco en tubería de Otay';
    const first = await file({ title, ownReference: reference });
    const alike = await file({ title });
    const filing = await site.as(FIRE, { language });
    const { page } = filing;
    await filing.go('/file');
    await page.locator('#file-kind').click();
    await takeFirst(page, 'gas', 'otay');
    for (const key of ['m', 'Tab', 'n', 'Tab', '1', 'Tab', '1', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.type(title);
    const known = page.getByRole('listitem').filter({ hasText: first.caseNumber });
    await known.getByRole('button', { name: say(foresightWords.same) }).click();
    await page.getByRole('button', { name: say(foresightWords.noteThere) }).click();
    await page.getByText(say(foresightWords.noteDone, { number: first.caseNumber })).waitFor();
    await page.locator('details:has(#file-ownReference) > summary').click();
    await page.locator('#file-ownReference').fill(reference);
    await page.keyboard.press('Control+Enter');
    await page.getByText(say(foresightWords.sighting)).waitFor();

    const { lead } = await seen(first);
    const leading = await site.as(`liaison.${lead.deskId}`, { language });
    await leading.go(`/cases/${first.caseId}`);
    await leading.page
      .getByRole('button', { name: say(paperWords.linkNumber, { act: say(paperWords.actRelated), number: alike.caseNumber }) })
      .click();
    const dialog = leading.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: say(paperWords.why) }).fill('La misma tubería');
    await dialog.getByRole('button', { name: say(paperWords.link), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await leading.page.locator('#links').getByText('La misma tubería').waitFor();
  });
});
