import { describe, expect, it } from '@jest/globals';
import { terms } from '#phrases';
import type { Locator, Page } from 'playwright-core';
import { actWords } from '../../apps/console/src/features/requests/act-words.js';
import { answerWords } from '../../apps/console/src/features/requests/answer-words.js';
import { refusalWords } from '../../apps/console/src/features/requests/refusal-words.js';
import { statisticsWords } from '../../apps/console/src/features/requests/statistics-words.js';
import { provisionWords } from '../../apps/console/src/features/requests/provisions/words.js';
import { composeWords } from '../../apps/console/src/features/requests/compose-words.js';
import { words } from '../../apps/console/src/features/requests/words.js';
import { requestTo } from '../support/filing.js';
import { site } from '../support/the-site.js';
import { wordsIn } from '../support/console-words.js';
import type { Language } from '../support/visitor.js';

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

interface Named extends Record<string, unknown> {
  readonly name: Readonly<Record<Language, string>>;
}

describe('a request for information', () => {
  const language = 'en';
  const say = wordsIn(language);
  const title = 'Owner of a white van';
  const field = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label, exact: true });
  const stateOn = (
    page: Page,
    state: 'delivered' | 'acknowledged' | 'clarification_asked' | 'commitment_given' | 'answered_full' | 'closed',
  ) => page.getByRole('main').getByText(terms[`request-state.${state}`][language], { exact: true }).first();

  it('goes from the first word to its end between two desks, each seeing at once what the other did', async () => {
    const { fromDesk, toDesk } = site.night.request;
    const asking = await site.as(`liaison.${fromDesk}`, { language });
    const { name } = await (await site.client(`liaison.${fromDesk}`)).read<Named>(`/desks/${toDesk}`);
    const { page } = asking;
    await asking.go('/requests/new');
    await page.getByLabel(say(composeWords.toDesk)).first().fill(name[language]);
    await page.getByRole('option', { name: `MX · ${name[language]}` }).click();
    await field(page, say(composeWords.subjectLine)).fill(title);
    await page.reload();
    await page.getByText(say(composeWords.restored)).waitFor();
    expect(await field(page, say(composeWords.subjectLine)).inputValue()).toBe(title);
    await field(page, say(composeWords.asked)).fill('To whom it is registered since May.');
    await page.getByRole('button', { name: say(composeWords.send), exact: true }).click();
    // What is missing is told, at its field and in a list, and nothing is sent.
    await page.getByRole('heading', { name: say(composeWords.lacking) }).waitFor();
    await page.getByLabel(say(composeWords.purpose)).selectOption('evidence');
    await page.getByText(say(composeWords.elsewhere), { exact: true }).waitFor();
    await page.getByLabel(say(composeWords.purpose)).selectOption('operational');
    await field(page, say(composeWords.facts)).fill('Left at the gate with its engine running.');
    await field(page, say(composeWords.holderReasons)).fill('It bears plates of Baja California.');
    for (const which of [say(composeWords.ownBasis), say(composeWords.theirBasis)])
      await field(page, say(composeWords.basisText, { which })).fill('Convenio marco');
    await page.getByRole('heading', { name: say(composeWords.lacking) }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say(composeWords.send), exact: true }).click();
    await page.waitForURL((url) => /^\/requests\/[0-9a-f-]{36}$/.test(url.pathname));
    await stateOn(page, 'delivered').waitFor();

    const asked = await site.as(`liaison.${toDesk}`, { language });
    await asked.go('/requests');
    await asked.page.getByRole('row').filter({ hasText: title }).getByRole('link').click();
    await asked.page.getByRole('button', { name: say(actWords.acknowledge) }).click();
    await stateOn(asked.page, 'acknowledged').waitFor();
    await stateOn(page, 'acknowledged').waitFor();

    await asked.page.keyboard.press('q');
    await field(asked.page, say(actWords.question)).fill('Which plates?');
    await asked.page.keyboard.press('Control+Enter');
    // While it closes, keys are still its own.
    await asked.page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Which plates?').waitFor();
    await page.getByRole('button', { name: say(actWords.reply) }).click();
    await field(page, say(actWords.replyText)).fill('AX-123-B');
    await page.keyboard.press('Control+Enter');
    await asked.page.getByText('AX-123-B').waitFor();

    await asked.page.keyboard.press('p');
    // A moment has no role of its own in a browser.
    await asked.page.getByRole('dialog').locator('input[data-time="moment"]').fill(`${tomorrow()}T10:00`);
    await asked.page.keyboard.press('Control+Enter');
    await stateOn(page, 'commitment_given').waitFor();

    await asked.page
      .getByRole('button', { name: say(actWords.answer), exact: false })
      .first()
      .click();
    await asked.page.getByRole('heading', { name: say(answerWords.preview) }).waitFor();
    await field(asked.page, say(answerWords.nature)).fill('Entry of the vehicle register');
    await field(asked.page, say(answerWords.text)).fill('Registered to a hire company in Mexicali.');
    await asked.page
      .getByRole('region', { name: say(answerWords.preview) })
      .getByText('a hire company in Mexicali')
      .waitFor();
    await asked.page.getByRole('button', { name: say(answerWords.send) }).click();
    await stateOn(asked.page, 'answered_full').waitFor();
    await page.getByRole('link', { name: say(words.item, { number: 1 }) }).waitFor();

    await page.getByRole('button', { name: say(actWords.close) }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(actWords.close), exact: true })
      .click();
    await stateOn(page, 'closed').waitFor();
    await stateOn(asked.page, 'closed').waitFor();
  });
});

describe('a request that its desk cannot answer', () => {
  const say = wordsIn('es');
  const RIGHT = 'mx-gn-tijuana';

  it('goes on to the right desk, which refuses it on two grounds, and counts in the year of both', async () => {
    const { fromDesk, toDesk } = site.night.request;
    const asking = await site.client(`liaison.${fromDesk}`);
    const { id } = await asking.act<{ id: string }>('/requests', requestTo(toDesk, { title: 'Registro ajeno' }));
    await asking.act(`/requests/${id}/submit`, {});
    const { name } = await asking.read<Named>(`/desks/${RIGHT}`);
    const wrong = await site.as(`liaison.${toDesk}`, { language: 'es' });
    await wrong.go(`/requests/${id}`);
    await wrong.page.keyboard.press('f');
    await wrong.page.getByRole('dialog').getByLabel(say(actWords.forwardTo)).first().fill(name.es);
    await wrong.page.getByRole('option').first().click();
    await wrong.page.getByRole('textbox', { name: say(actWords.reason) }).fill('La Guardia lleva el registro.');
    await wrong.page.keyboard.press('Control+Enter');
    await wrong.page.getByText(terms['request-state.misdirected'].es, { exact: true }).first().waitFor();

    const right = await site.as(`liaison.${RIGHT}`, { language: 'es' });
    await right.go(`/requests/${id}`);
    await right.page.getByRole('button', { name: say(actWords.acknowledge) }).click();
    await right.page.getByRole('button', { name: say(actWords.commit) }).waitFor();
    await right.page.keyboard.press('x');
    const dialog = right.page.getByRole('dialog');
    const refuse = dialog.getByRole('button', { name: say(actWords.refuse), exact: true });
    await dialog.getByRole('button', { name: say(refusalWords.addAnother) }).click();
    const [first, second] = [1, 2].map((number) => dialog.getByRole('group', { name: say(refusalWords.numbered, { number }) }));
    await first!.getByRole('combobox').selectOption('no-record');
    await first!.getByLabel(say(refusalWords.part)).fill('El video');
    await second!.getByRole('combobox').selectOption('local-law');
    // Which law, has to be said.
    expect(await refuse.isDisabled()).toBe(true);
    await second!.getByLabel(say(refusalWords.words)).fill('Código Penal, art. 175');
    await refuse.click();
    await right.page.getByText('Código Penal, art. 175').waitFor();
    await right.page.getByText('El video').waitFor();

    await right.move('/requests/statistics');
    const by = right.page.getByRole('table', { name: say(statisticsWords.by) });
    const other = await asking.read<Named>(`/desks/${fromDesk}`);
    await by.getByRole('row').filter({ hasText: other.name.es }).first().waitFor();
    await right.page
      .getByRole('table', { name: say(statisticsWords.grounds) })
      .getByRole('row')
      .nth(2)
      .waitFor();
  });
});

describe('information that names a witness', () => {
  const say = wordsIn('es');

  it('is sent back by the second person, corrected by its author, and crosses when it is let out', async () => {
    const { fromDesk, toDesk, waitingId } = site.night.given;
    const second = await site.as(`supervisor.${fromDesk}`, { language: 'es' });
    const path = `/provisions/${waitingId}`;
    await second.go(path);
    await second.page.keyboard.press('b');
    await second.page.getByRole('textbox', { name: say(provisionWords.mustReason) }).fill('Diga a qué hora pasa.');
    await second.page.keyboard.press('Control+Enter');
    await second.page.getByText(say(provisionWords.sentBack)).waitFor();

    const author = await site.as(`liaison.${fromDesk}`, { language: 'es' });
    await author.go(`${path}/rewrite`);
    await author.page.getByText('Diga a qué hora pasa.').waitFor();
    await author.page.getByRole('textbox', { name: say(answerWords.text) }).fill('Pasa a las 7.');
    await author.page.getByRole('button', { name: say(provisionWords.handIn) }).click();
    await author.page.getByText(say(provisionWords.ownWaiting)).waitFor();

    await second.page.getByText('Pasa a las 7.').waitFor();
    await second.page.keyboard.press('l');
    await second.page
      .getByRole('dialog')
      .getByRole('button', { name: say(provisionWords.release) })
      .click();
    await second.page.getByText(say(provisionWords.bySecond)).waitFor();
    const given = await (await site.client(`liaison.${toDesk}`)).read<{ state: string; itemIds: string[] }>(path);
    expect([given.state, given.itemIds.length]).toEqual(['given', 1]);
  });
});
