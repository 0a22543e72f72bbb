import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { words as caseActWords } from '../../apps/console/src/features/case/acts/words.js';
import { words as clockWords } from '../../apps/console/src/features/case/clocks/words.js';
import { words as conflictWords } from '../../apps/console/src/features/case/conflict/words.js';
import { words as casesWords } from '../../apps/console/src/features/cases/words.js';
import { words as deskWords } from '../../apps/console/src/features/my-desk/words.js';
import { triageWords } from '../../apps/console/src/features/reports/triage-words.js';
import { words as reportWords } from '../../apps/console/src/features/reports/words.js';
import { actWords } from '../../apps/console/src/features/supervision/act-words.js';
import { words as boardWords } from '../../apps/console/src/features/supervision/words.js';
import { site } from '../support/the-site.js';
import { wordsIn } from '../support/console-words.js';
import { ammoniaAtOtay, type CaseSeen, type Filed } from '../support/filing.js';
import { forgetKind } from '../support/rules.js';
import { until } from '../support/until.js';
import type { Language } from '../support/visitor.js';

const OTAY = 'us-cbp-ofo-otay-mesa';
const YSIDRO = 'us-cbp-ofo-san-ysidro';
const UNKNOWN = 'boundary-monument';

beforeAll(async () => {
  const [drafting, approving] = await Promise.all(
    ['administrator.us-joint-desk', 'administrator.mx-joint-desk'].map((one) => site.client(one)),
  );
  await forgetKind(UNKNOWN, drafting!, approving!);
});

const file = async (by: string, more: Record<string, unknown>): Promise<Filed> =>
  (await site.client(by)).act<Filed & Record<string, unknown>>('/reports', ammoniaAtOtay({ lifeSafety: false, ...more }));

const seen = async (by: string, { caseId }: Filed): Promise<CaseSeen> =>
  (await site.client(by)).read<CaseSeen & Record<string, unknown>>(`/cases/${caseId}`);

interface Named extends Record<string, unknown> {
  readonly name: Readonly<Record<Language, string>>;
}

/** A case that San Ysidro leads and has not acknowledged, and that Otay Mesa reads. */
const waits = async (title: string): Promise<Filed> => {
  const filed = await file(`liaison.${YSIDRO}`, {
    kind: 'long-waits',
    title,
    side: 'US',
    place: { crossingId: 'san-ysidro' },
    impact: { security: 0, flow: 3 },
  });
  const liaison = await site.client(`liaison.${YSIDRO}`);
  await liaison.act(`/cases/${filed.caseId}/participants`, { deskId: OTAY, role: 'informed' });
  return filed;
};

/** Opens the menu of a card and takes an act from it. */
const actOn = async (
  page: Page,
  card: Locator,
  number: string,
  act: string,
  say: ReturnType<typeof wordsIn>,
): Promise<Locator> => {
  await card.getByRole('button', { name: say(actWords.actsOn, { what: number }) }).click();
  await page.getByRole('menuitem', { name: act }).click();
  return page.getByRole('dialog');
};

describe.each<Language>(['en', 'es'])('a supervisor, in %s', (language) => {
  const say = wordsIn(language);
  const reason = say({ en: 'The duty officer does not answer', es: 'No contesta la guardia' });

  it('looks over five lanes and reminds, escalates, silences, takes and gives away, each with a reason', async () => {
    const [late, taken, given] = [await waits('Lane 4 is shut'), await waits('Lane 5 is shut'), await waits('Lane 6 is shut')];
    const visitor = await site.as(`supervisor.${OTAY}`, { language });
    const { page } = visitor;
    await visitor.go('/supervision?desk=all');
    for (const lane of ['breached', 'next-hour', 'offers-to-us', 'our-offers-unanswered', 'nobodys'] as const)
      await page.getByRole('heading', { level: 2, name: say(boardWords[lane]) }).waitFor();
    const cardOf = ({ caseNumber }: Filed): Locator => page.getByRole('listitem').filter({ hasText: caseNumber }).first();

    const nudging = await actOn(page, cardOf(late), late.caseNumber, say(actWords.nudge), say);
    await nudging.getByLabel(say(actWords.reason)).fill(reason);
    await nudging.getByRole('button', { name: say(actWords.nudgeNow) }).click();
    await page
      .getByText(/San Ysidro.*\.$/)
      .filter({ hasText: say(actWords.told, { desks: '' }).slice(0, 5) })
      .waitFor();

    // The card that was chosen hears keys. In its corner: what stands in its middle may be the link to the case.
    await cardOf(late).click({ position: { x: 3, y: 3 } });
    await page.keyboard.press('e');
    const escalating = page.getByRole('dialog');
    await escalating.getByLabel(say(actWords['joint-desks'])).check();
    await escalating.getByLabel(say(actWords.reason)).fill(reason);
    await page.keyboard.press('Control+Enter');
    await escalating.waitFor({ state: 'detached' });

    const silencing = await actOn(page, cardOf(late), late.caseNumber, say(actWords.silence), say);
    await silencing.getByLabel(say(clockWords.reason)).fill(reason);
    await silencing.getByRole('button', { name: say(clockWords.silence), exact: true }).click();
    await silencing.waitFor({ state: 'detached' });
    const told = await site.system.sql<{ type: string }>(
      `select type from ledger_entry where type in ('obligation.nudged', 'obligation.escalated', 'obligation.silenced') order by at, id desc limit 3`,
    );
    expect(told).toHaveLength(3);

    const taking = await actOn(page, cardOf(taken), taken.caseNumber, say(actWords.take), say);
    await taking.getByLabel(say(actWords.reason)).fill(reason);
    await taking.getByRole('button', { name: say(actWords.takeNow), exact: true }).click();
    await taking.waitFor({ state: 'detached' });
    expect((await seen(`supervisor.${OTAY}`, taken)).lead.deskId).toBe(OTAY);

    const giving = await actOn(page, cardOf(given), given.caseNumber, say(actWords.reassign), say);
    await giving.getByLabel(say(actWords.reassignTo)).fill('Otay');
    await page.getByRole('option', { name: /Otay/ }).first().click();
    await giving.getByLabel(say(actWords.reason)).fill(reason);
    await giving.getByRole('button', { name: say(actWords.reassignNow), exact: true }).click();
    await giving.waitFor({ state: 'detached' });
    expect((await seen(`supervisor.${OTAY}`, given)).lead.deskId).toBe(OTAY);

    // What San Ysidro does itself goes from the board without a reload.
    const { version } = await seen(`liaison.${YSIDRO}`, late);
    await (await site.client(`liaison.${YSIDRO}`)).act(`/cases/${late.caseId}/acknowledge`, {}, { ifMatch: version });
    await cardOf(late).waitFor({ state: 'detached' });
  });

  it('returns a report, hears of it amended, rejects another and links a third to its case', async () => {
    const ibwc = 'liaison.us-ibwc';
    const names = ['gone', 'moved', 'painted'].map((what) => `Monument 25${language === 'en' ? 8 : 9} is ${what}`);
    const monuments = { kind: UNKNOWN, side: 'US', place: { county: 'San Diego' }, impact: { security: 0, flow: 0 } };
    const [returned] = [await file(ibwc, { ...monuments, title: names[0] })];
    for (const title of names.slice(1)) await file(ibwc, { ...monuments, title });
    // Long waits are told to the joint desk: it sees that case.
    const [, known] = site.night.cases;
    const coordinator = await site.as('coordinator.us-joint-desk', { language });
    const { page } = coordinator;
    await coordinator.go('/');
    const decide = async (title: string, act: 'return' | 'reject' | 'link'): Promise<Locator> => {
      await page.getByRole('button', { name: say(deskWords.triageOf, { title }) }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: say(triageWords[act]) }).check();
      return dialog;
    };
    const decided = async (dialog: Locator, act: 'return' | 'reject' | 'link'): Promise<void> => {
      await dialog.getByRole('button', { name: say(triageWords[act]), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    const returning = await decide(names[0]!, 'return');
    await returning.getByRole('button', { name: say(triageWords.return), exact: true }).click();
    await returning.getByText(say(triageWords.missingReason)).waitFor();
    await returning.getByLabel(say(triageWords.reason)).fill(say({ en: 'Since when?', es: '¿Desde cuándo?' }));
    await decided(returning, 'return');
    await page.getByRole('button', { name: say(deskWords.triageOf, { title: names[0]! }) }).waitFor({ state: 'detached' });

    const filer = await site.as(ibwc, { language });
    await until('the filer is told', async () => {
      const { items } = await (
        await site.client(ibwc)
      ).read<{ items: { link: string }[] } & Record<string, unknown>>('/notifications');
      return items.some(({ link }) => link === `/reports/${returned!.id}`);
    });
    await filer.go('/inbox');
    await filer.page.locator(`a[href="/reports/${returned!.id}"]`).first().click();
    await filer.page.getByText(say({ en: 'Since when?', es: '¿Desde cuándo?' })).waitFor();
    await filer.page.keyboard.press('e');
    const amending = filer.page.getByRole('dialog');
    await amending.getByLabel(say(reportWords.amendDescription)).fill('Seen by the patrol at dawn.');
    await amending.getByRole('button', { name: say(reportWords.amend), exact: true }).click();
    await amending.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say(deskWords.triageOf, { title: names[0]! }) }).waitFor();

    const rejecting = await decide(names[1]!, 'reject');
    await rejecting.getByLabel(say(triageWords.reason)).fill(say({ en: 'A survey moved it', es: 'Lo movió un levantamiento' }));
    await decided(rejecting, 'reject');
    const linking = await decide(names[2]!, 'link');
    await linking.getByLabel(say(triageWords.case), { exact: true }).fill(known!.caseNumber);
    await page.getByRole('option', { name: known!.caseNumber }).click();
    await decided(linking, 'link');
    const states = await site.system.sql<{ state: string }>(
      `select triage_state as state from report where body #>> '{content,title}' = any($1) order by body #>> '{content,title}'`,
      [names],
    );
    expect(states.map(({ state }) => state)).toEqual(['filed', 'rejected', 'linked']);
  });

  it('claims a case, and the joint desks of both countries agree on who leads', async () => {
    const filed = await file('liaison.mx-tij-pc', { title: `Solvent in a drain, ${language}`, side: 'MX' });
    const { lead } = await seen('liaison.mx-tij-pc', filed);
    const { name } = await (await site.client('liaison.mx-tij-pc')).read<Named>('/desks/mx-profepa');
    const profepa = name[language];
    const leading = await site.client(`liaison.${lead.deskId}`);
    await leading.post(`/cases/${filed.caseId}/participants`, { deskId: 'mx-profepa', role: 'supporting' });
    const claimant = await site.as('supervisor.mx-profepa', { language });
    await claimant.go(`/cases/${filed.caseId}`);
    await claimant.page.getByRole('button', { name: say(caseActWords.claim) }).click();
    const claiming = claimant.page.getByRole('dialog');
    await claiming.getByLabel(say(caseActWords.claimReason)).fill(say({ en: 'A federal matter', es: 'Es materia federal' }));
    await claiming.getByRole('button', { name: say(caseActWords.claim), exact: true }).click();
    await claiming.waitFor({ state: 'detached' });
    await claimant.page.getByText(say(conflictWords.noProposal)).waitFor();

    const proposing = await site.as('coordinator.mx-joint-desk', { language });
    await proposing.go(`/cases/${filed.caseId}`);
    const confirming = await site.as('coordinator.us-joint-desk', { language });
    await confirming.go(`/cases/${filed.caseId}`);
    await proposing.page.getByRole('button', { name: say(conflictWords.propose) }).click();
    const proposal = proposing.page.getByRole('dialog');
    await proposal.getByLabel(say(conflictWords.lead)).fill(profepa);
    await proposing.page.getByRole('option', { name: `MX · ${profepa}` }).click();
    await proposal.getByLabel(say(conflictWords.reason)).fill(say({ en: 'The plant is federal', es: 'La planta es federal' }));
    await proposal.getByRole('button', { name: say(conflictWords.propose), exact: true }).click();
    await proposal.waitFor({ state: 'detached' });
    await confirming.page.getByRole('button', { name: say(conflictWords.confirm, { lead: profepa }) }).click();
    await until('the lead moved', async () => (await seen('supervisor.mx-profepa', filed)).lead.deskId === 'mx-profepa');
    await claimant.page.getByText(say(conflictWords.noProposal)).waitFor({ state: 'detached' });
  });

  it('keeps a view, acknowledges several cases at once with an answer to each, and takes the table along', async () => {
    const word = language === 'en' ? 'Zephyr' : 'Céfiro';
    const mine = await waits(`${word} one`);
    const others = await waits(`${word} two`);
    const supervising = await site.client(`supervisor.${OTAY}`);
    await supervising.act('/supervision/take', { caseId: mine.caseId, reason });
    const { version } = await seen(`supervisor.${OTAY}`, mine);
    expect(version).toBeGreaterThan(1);
    const visitor = await site.as(`supervisor.${OTAY}`, { language });
    const { page } = visitor;
    await visitor.go(`/cases?q=${encodeURIComponent(word)}`);
    await page.getByRole('button', { name: say(casesWords.saveView) }).click();
    const saving = page.getByRole('dialog');
    await saving.getByLabel(say(casesWords.viewName)).fill(word);
    await saving.getByRole('button', { name: say(casesWords.save), exact: true }).click();
    await saving.waitFor({ state: 'detached' });
    await visitor.go('/cases');
    await page.getByRole('link', { name: word, exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === word);

    for (const { caseNumber } of [mine, others])
      await page.getByRole('checkbox', { name: say(casesWords.pickOf, { number: caseNumber }) }).check();
    await page.getByRole('button', { name: say(casesWords.acknowledge), exact: true }).click();
    // One was acknowledged by taking it, the other is not ours: each says why.
    const result = page.getByRole('status').filter({ hasText: mine.caseNumber });
    await result.waitFor();
    expect(await result.getByRole('listitem').count()).toBe(2);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: say(casesWords.csvOf) }).click(),
    ]);
    const table = await readFile(await download.path(), 'utf8');
    for (const { caseNumber } of [mine, others]) expect(table).toContain(caseNumber);
  });
});
