import { describe, expect, it } from '@jest/globals';
import { takeFirst } from '../support/take-first.js';
import { site } from '../support/the-site.js';

const numberIn = (text: string | null): string => /\d{2}-[A-Z]{3}-\d{5}-[A-Z0-9]/.exec(text ?? '')![0];

describe('a liaison at night', () => {
  it('files by keyboard alone, in Spanish, and the lead desk sees it come in without a reload', async () => {
    const firefighters = await site.as('liaison.mx-tij-bomb', { language: 'es' });
    const { page } = firefighters;
    await firefighters.go('/');
    await page.getByRole('heading', { name: 'Mi mesa' }).waitFor();
    await page.keyboard.press('c');
    await page.locator('#file-kind:focus').waitFor();
    await takeFirst(page, 'gas', 'otay');
    for (const key of ['m', 'Tab', 's', 'Tab', '3', 'Tab', '2', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.type('Nube de amoniaco en la cola de carga');
    await page.getByText('P1, inmediata').first().waitFor();
    await page.keyboard.press('Control+Enter');
    const filed = page.locator('strong.tabular').first();
    await filed.waitFor();
    const number = numberIn(await filed.textContent());
    await firefighters.keys('g d');
    await page.getByRole('main').getByText(number).first().waitFor();
  });

  it('keeps a draft over a reload and over an api that was killed, and files it once', async () => {
    const visitor = await site.as('liaison.us-sdc-deh', { language: 'en' });
    const { page } = visitor;
    await visitor.go('/file');
    await page.getByLabel(/^Title/).fill('Foam on the river below the weir');
    await page.reload();
    await page.getByText('Your draft was restored').waitFor();
    expect(await page.getByLabel(/^Title/).inputValue()).toBe('Foam on the river below the weir');
    await page.locator('#file-kind').click();
    await takeFirst(page, 'sewage', 'san ysidro');
    for (const key of ['u', 'Tab', 'n', 'Tab', '1', 'Tab', '1', 'Tab']) await page.keyboard.press(key);
    await site.system.api.kill();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Not filed yet: Enlace does not answer').first().waitFor();
    site.system.api.start();
    const filed = page.locator('strong.tabular').first();
    await filed.waitFor({ timeout: 90_000 });
    const number = numberIn(await filed.textContent());
    const [{ count }] = (await site.system.sql<{ count: number }>(
      `select count(*)::int as count from report where body #>> '{content,title}' = 'Foam on the river below the weir'`,
    )) as [{ count: number }];
    expect([number.slice(0, 6), count]).toEqual([number.slice(0, 6), 1]);
  });
});

describe('two desks of two countries', () => {
  it('offer, ask, answer and accept, each seeing at once what the other did', async () => {
    const { caseNumber, handoffId, toDesk, fromDesk } = site.night.offered;
    const offering = await site.as(`liaison.${fromDesk}`, { language: 'en' });
    const asked = await site.as(`liaison.${toDesk}`, { language: 'es' });
    await offering.go(`/cases/${site.night.offered.caseId}`);
    await asked.go(`/offers?offer=${handoffId}`);
    await asked.page.getByText(caseNumber).first().waitFor();
    await asked.page
      .getByRole('button', { name: /Pedir aclaración/ })
      .first()
      .click();
    await asked.page.getByLabel('Su pregunta').fill('¿Desde qué hora?');
    await asked.page.getByRole('dialog').getByRole('button', { name: 'Pedir aclaración' }).click();
    await offering.page.getByText('¿Desde qué hora?').first().waitFor();
    await offering.page
      .getByRole('button', { name: /Answer the question/ })
      .first()
      .click();
    await offering.page.getByLabel('Your answer').fill('Since 18:00.');
    await offering.page.getByRole('dialog').getByRole('button', { name: 'Answer the question' }).click();
    await asked.page.getByText('Since 18:00.').first().waitFor();
    await asked.page
      .getByRole('button', { name: /^Aceptar/ })
      .first()
      .click();
    await asked.page.getByRole('dialog').getByRole('button', { name: 'Aceptar' }).click();
    await asked.page.getByRole('dialog').waitFor({ state: 'detached' });
    await offering.page.getByText('Earlier offers').waitFor();
    const [lead] = await site.system.sql<{ lead: string }>(`select lead_desk_id as lead from case_file where number = $1`, [
      caseNumber,
    ]);
    expect(lead).toEqual({ lead: toDesk });
  });
});
