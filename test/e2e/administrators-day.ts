import { describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import type { Locator } from 'playwright-core';
import { ruleWords } from '../../apps/console/src/features/administration/rule-words.js';
import { words } from '../../apps/console/src/features/administration/words.js';
import { words as sessionWords } from '../../apps/console/src/features/session/words.js';
import { site } from '../support/the-site.js';
import { wordsIn } from '../support/console-words.js';
import { ammoniaAtOtay, type CaseSeen, type Filed } from '../support/filing.js';
import type { Language, Visitor } from '../support/visitor.js';

interface Told {
  readonly language: Language;
  readonly country: 'us' | 'mx';
  readonly other: 'us' | 'mx';
  readonly person: string;
}

const COUNTRIES: readonly Told[] = [
  { language: 'en', country: 'us', other: 'mx', person: 'Rosa Delgado' },
  { language: 'es', country: 'mx', other: 'us', person: 'Tomás Iturbide' },
];

/** A rule before all others, which gives wildlife to another desk than today's. */
const wildlifeTo = (text: string, country: string): string => {
  const set = parse(text) as { rules: Record<string, unknown>[] };
  const lead = { US: 'us-nrc', MX: 'mx-cenacom' };
  const first = {
    id: `wildlife-${country}`,
    name: { en: `Wildlife, by ${country}`, es: `Fauna, por ${country}` },
    when: { kinds: ['wildlife'], sides: [country.toUpperCase()] },
    then: {
      sides: (['US', 'MX'] as const).map((side) => ({ country: side, lead: lead[side] })),
      leadFrom: 'side-of-origin',
      whenBoth: 'filing-country',
    },
  };
  return stringify({ ...set, rules: [first, ...set.rules] });
};

describe.each(COUNTRIES)('an administrator, in $language', ({ language, country, other, person }) => {
  const say = wordsIn(language);
  const signInAs = async (username: string, password: string): Promise<Visitor> => {
    const visitor = await site.visitor({ language });
    await visitor.page.goto(site.url);
    await visitor.enter(password, username);
    return visitor;
  };
  const toldOut = ({ page }: Visitor): Promise<void> =>
    page
      .getByRole('heading', { name: say(sessionWords.title) })
      .or(page.getByRole('dialog', { name: say(sessionWords.expired) }))
      .waitFor();

  it('adds a person, gives a new password so that the old one ends, and lets nobody in who was disabled', async () => {
    const administrator = await site.as(`administrator.${country}-joint-desk`, { language });
    const { page } = administrator;
    await administrator.go('/administration');
    await page.keyboard.press('n');
    const adding = page.getByRole('dialog');
    await adding.getByRole('textbox', { name: say(words.name), exact: true }).fill(person);
    const username = await adding.getByRole('textbox', { name: say(words.username), exact: true }).inputValue();
    const first = await adding.getByRole('textbox', { name: say(words.firstPassword) }).inputValue();
    await adding.getByRole('button', { name: say(words.add), exact: true }).click();
    await page.getByText(say(words.added, { name: person })).waitFor();
    const row: Locator = page.getByRole('row').filter({ hasText: person });
    await row.getByText(say(words.active)).waitFor();

    const visitor = await signInAs(username, first);
    await visitor.page.locator('main#content').waitFor();

    await row.getByRole('button', { name: say(words.setPassword) }).click();
    const setting = page.getByRole('dialog');
    const second = await setting.getByRole('textbox', { name: say(words.password), exact: true }).inputValue();
    expect(second).not.toBe(first);
    await setting.getByRole('button', { name: say(words.setPassword), exact: true }).click();
    await page.getByText(say(words.passwordSet, { name: person })).waitFor();

    await visitor.page.reload();
    await toldOut(visitor);
    await visitor.enter(first, username);
    await visitor.page.getByRole('alert').waitFor();
    await visitor.enter(second, username);
    await visitor.page.locator('main#content').waitFor();

    await row.getByRole('button', { name: say(words.disable) }).click();
    const disabling = page.getByRole('dialog');
    await disabling.getByRole('button', { name: say(words.disable), exact: true }).click();
    await page.getByText(say(words.disabledDone, { name: person })).waitFor();
    await row.getByText(say(words.disabled)).waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    await visitor.page.reload();
    await toldOut(visitor);
    await visitor.enter(second, username);
    await visitor.page.getByRole('alert').waitFor();
  });

  it('drafts rules, tries them, and a second person approves and publishes them: the next report goes by them', async () => {
    const drafting = await site.as(`administrator.${country}-joint-desk`, { language });
    const { page } = drafting;
    await drafting.go('/administration?tab=rules');
    await page.getByRole('button', { name: say(ruleWords.draft) }).click();
    const text = page.getByLabel(say(ruleWords.text));
    const before = await text.inputValue();
    await text.fill(`${before}\nrules: twice`);
    await page.getByRole('alert').getByRole('button').first().waitFor();
    await text.fill(wildlifeTo(before, country));
    await page
      .getByRole('button', { name: say(ruleWords.simulate) })
      .last()
      .click();
    await page.getByText(say(ruleWords.noDifference)).waitFor();
    await page
      .getByLabel(say(ruleWords.note))
      .fill(say({ en: 'One number for all wildlife', es: 'Un solo punto para toda la fauna' }));
    await page.getByRole('button', { name: say(ruleWords.save) }).click();
    const saved = page.getByText(new RegExp(say(ruleWords.saved, { version: '\\d+' })));
    await saved.waitFor();
    const version = /\d+/.exec((await saved.textContent()) ?? '')![0];
    const rowIn = (visitor: Visitor): Locator =>
      visitor.page
        .getByRole('table', { name: say(ruleWords.versions) })
        .getByRole('row')
        .filter({ has: visitor.page.getByRole('rowheader', { name: version, exact: true }) });
    await rowIn(drafting).getByText(say(ruleWords.missOwn)).waitFor();
    expect(
      await rowIn(drafting)
        .getByRole('button', { name: say(ruleWords.approve) })
        .count(),
    ).toBe(0);

    const approving = await site.as(`administrator.${other}-joint-desk`, { language });
    await approving.go('/administration?tab=rules');
    await rowIn(approving)
      .getByRole('button', { name: say(ruleWords.approve) })
      .click();
    await rowIn(approving)
      .getByRole('button', { name: say(ruleWords.publish) })
      .click();
    await rowIn(approving).getByText(say(ruleWords.missPublish)).waitFor({ state: 'detached' });

    const filer = await site.client(country === 'us' ? 'liaison.us-epa-r9' : 'liaison.mx-profepa');
    const { caseId } = await filer.act<Filed & Record<string, unknown>>(
      '/reports',
      ammoniaAtOtay({ kind: 'wildlife', title: 'Parrots in a van', side: country.toUpperCase(), lifeSafety: false }),
    );
    const { lead, routing } = await filer.read<CaseSeen & Record<string, unknown>>(`/cases/${caseId}`);
    expect([lead.deskId, routing.ruleId]).toEqual([country === 'us' ? 'us-nrc' : 'mx-cenacom', `wildlife-${country}`]);
  });
});
