import { describe, expect, it } from '@jest/globals';
import { terms } from '#phrases';
import type { Locator, Page } from 'playwright-core';
import { words as frameWords } from '../../apps/console/src/app/drill/words.js';
import { words as caseActWords } from '../../apps/console/src/features/case/acts/words.js';
import { words as reportWords } from '../../apps/console/src/features/drills/report-words.js';
import { words } from '../../apps/console/src/features/drills/words.js';
import { words as scenarioWords } from '../../apps/console/src/features/scenarios/words.js';
import { wordsIn } from '../support/console-words.js';
import { site } from '../support/the-site.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

const PLAYED = 'us-cbp-ofo-san-ysidro';
const LOOKS_ON = 'us-sdc-oes';
const [DIRECTS, PLAYS, EVALUATES] = ['director.drills', `liaison.${PLAYED}`, `liaison.${LOOKS_ON}`];
const SCENARIO = 'First drill: ten minutes at the port';
/** Who directs and who evaluates reads English, who plays reads Spanish. */
const [say, diga] = [wordsIn('en'), wordsIn('es')];

const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

interface Me extends Record<string, unknown> {
  readonly user: { readonly name: string };
}
interface Named extends Record<string, unknown> {
  readonly name: Readonly<Record<'en' | 'es', string>>;
}
const nameOf = async (who: string): Promise<string> => (await (await site.client(who)).read<Me>('/me')).user.name;
const deskName = async (desk: string): Promise<string> =>
  (await (await site.client(DIRECTS)).read<Named>(`/desks/${desk}`)).name.en;

const press = (where: Page | Locator, name: string | RegExp): Promise<void> =>
  where.getByRole('button', { name, exact: true }).first().click();
/** Says in the dialog that stands there what it asks for, and sends it. */
const send = async (page: Page, does: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await fill?.(dialog);
  await press(dialog, does);
  await dialog.waitFor({ state: 'detached' });
};
const pick = async (page: Page, field: Locator, typed: string, option: string | RegExp = typed): Promise<void> => {
  await field.fill(typed);
  await page.getByRole('option', { name: option }).first().click();
};
const field = (where: Page | Locator, label: string): Locator => where.getByRole('textbox', { name: label });
const choice = (where: Page | Locator, label: string): Locator => where.getByRole('combobox', { name: label });

/** Puts somebody on the list of a plan, as the nth. */
const enrol = async (page: Page, nth: number, role: 'player' | 'evaluator', desk: string, person: string): Promise<void> => {
  await press(page, say(words.addPerson));
  const roleOf = choice(page, say(words.roleOf)).nth(nth);
  await roleOf.click();
  await page.getByRole('option', { name: terms[`drill-role.${role}`].en, exact: true }).click();
  await pick(page, choice(page, say(words.desk)).nth(nth), await deskName(desk), /^US · /);
  await pick(page, choice(page, say(words.person)).nth(nth), await nameOf(person));
};

/** From the library to a drill with a player and an evaluator. @returns its address */
const plan = async ({ page }: Visitor): Promise<string> => {
  await page.getByRole('link', { name: SCENARIO }).click();
  await page.getByRole('link', { name: say(scenarioWords.plan) }).click();
  await enrol(page, 0, 'player', PLAYED, PLAYS!);
  await enrol(page, 1, 'evaluator', LOOKS_ON, EVALUATES!);
  await press(page, say(words.plan));
  await page.waitForURL((url) => /^\/drills\/[0-9a-f-]{36}$/.test(url.pathname));
  return new URL(page.url()).pathname;
};

const rowOf = (page: Page, table: string, name: string): Locator =>
  page
    .getByRole('table', { name: table })
    .locator('tr')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const madeOf = (page: Page, number: number): Promise<void> =>
  rowOf(page, say(words.injects), `${number}`).getByText(terms['inject.made'].en, { exact: true }).waitFor();
const fire = (page: Page, number: number): Promise<void> => press(page, say(words.actOn, { act: say(words.fire), number }));

/** A call that the scenario does not have. */
const addCall = async (page: Page, text: Readonly<Record<'en' | 'es', string>>): Promise<void> => {
  await press(page, say(words.add));
  await send(page, say(words.add), async (dialog) => {
    await field(dialog, say(words.textEn)).fill(text.en);
    await field(dialog, say(words.textEs)).fill(text.es);
    await field(dialog, say(words.fromEn)).fill('Radio of the port');
    await field(dialog, say(words.fromEs)).fill('Radio del puerto');
  });
};

describe('a whole drill', () => {
  let [directing, playing, evaluating] = [] as unknown as [Visitor, Visitor, Visitor];

  const checkTheLine = async (room: string): Promise<void> => {
    await press(directing.page, say(words.check));
    await send(directing.page, say(words.check));
    await playing.go(room);
    await press(playing.page, diga(words.answer));
    await playing.page.getByText(diga(words.answered)).waitFor();
    await rowOf(directing.page, say(words.people), await nameOf(PLAYS!))
      .getByText(say(words.reachedAnswered), { exact: true })
      .waitFor();
  };

  /** The clock stands; what is fired by hand comes all the same, and the player acts on it. */
  const playByHand = async (): Promise<void> => {
    const { page } = directing;
    await press(page, new RegExp(`^${say(words.pause)}`));
    await send(page, say(words.pause));
    await fire(page, 2);
    await madeOf(page, 2);
    await press(playing.page, diga(words.enter));
    const frame = playing.page.getByRole('region', { name: diga(frameWords.bar) });
    await frame.getByText(diga(frameWords.mark)).waitFor();
    await frame.getByText(diga(frameWords.stands)).waitFor();
    const opened = playing.page.getByRole('listitem').filter({ hasText: 'Eleven people on the ramp' }).getByRole('link').first();
    expect(await opened.textContent()).toMatch(/EX-\d\d-/);
    await opened.click();
    await press(playing.page, new RegExp(`^${diga(caseActWords.acknowledge)}`));
    await rowOf(page, say(words.expectations), '2').getByText(terms['expectation.met'].en, { exact: true }).waitFor();
  };

  it('goes from the library to an action that a desk owes, before a director, an evaluator and a player in the other language', async () => {
    [directing, playing, evaluating] = await Promise.all([
      site.as(DIRECTS!, { language: 'en' }),
      site.as(PLAYS!, { language: 'es' }),
      site.as(EVALUATES!, { language: 'en' }),
    ]);
    const { page } = directing;
    await directing.go('/scenarios');
    const room = await plan(directing);
    await checkTheLine(room);
    await press(page, new RegExp(`^${say(words.start)}`));
    await send(page, say(words.start));
    await madeOf(page, 1);
    await playByHand();

    // The feed of the player is told without being asked again.
    await playing.move('/drills/feed');
    await playing.page.getByText(diga(words.feedNone)).waitFor();
    await fire(page, 5);
    await playing.page.getByText('Mis lectores ven una multitud').waitFor();
    await addCall(page, { en: 'Smoke is seen above the bus hall.', es: 'Se ve humo sobre la terminal de autobuses.' });
    await press(page, new RegExp(`^${say(words.resume)}`));
    await playing.page.getByText('Se ve humo sobre la terminal').waitFor();
    // Faster in flight: what the scenario has at its minutes comes by itself.
    await press(page, say(words.change));
    await send(page, say(words.change), (dialog) => field(dialog, say(words.speed)).fill('120'));
    for (const number of [3, 4]) await madeOf(page, number);

    await press(page, say(words.end));
    await send(page, say(words.end));
    await playing.move(room);
    await press(playing.page, diga(words.hotWashWrite));
    await send(playing.page, diga(reportWords.save), (dialog) =>
      field(dialog, diga(reportWords.spanish)).fill('Se acusó recibo a tiempo.'),
    );

    await evaluating.go(`${room}/evaluate`);
    await evaluating.page.getByText('Se acusó recibo a tiempo.').waitFor();
    await press(evaluating.page, say(reportWords.rate));
    await send(evaluating.page, say(reportWords.save), async (dialog) => {
      await dialog.getByRole('radio', { name: terms['drill-rating.S'].en }).check();
      await field(dialog, say(reportWords.english)).fill('The offer waited.');
    });
    await press(evaluating.page, say(reportWords.planAction));
    await send(evaluating.page, say(reportWords.save), async (dialog) => {
      await field(dialog, say(reportWords.english)).fill('Put the offers on the wall.');
      await pick(evaluating.page, choice(dialog, say(reportWords.owner)), await deskName(PLAYED), /^US · /);
      await field(dialog, say(reportWords.dueOn)).fill(inAMonth());
    });
    await evaluating.page.getByRole('link', { name: say(reportWords.toReport) }).click();
    await press(evaluating.page, say(reportWords.steps.evaluate));
    await press(evaluating.page, say(reportWords.steps.draft));
    await page.getByRole('link', { name: say(words.report) }).click();
    await page.getByText('The offer waited.').waitFor();
    await press(page, say(reportWords.steps.finalise));
    await send(page, say(reportWords.steps.finalise));
    await page.getByText(say(reportWords.final), { exact: true }).waitFor();

    await press(playing.page, diga(frameWords.leave));
    const player = await site.client(PLAYS!);
    await until('the desk owes it', async () => {
      const { items } = await player.read<{ items: object[] } & Record<string, unknown>>('/drill-improvements');
      return items.length > 0;
    });
    await playing.go('/drills/improvements');
    await playing.page.getByText('Put the offers on the wall.').waitFor();
  });
});
