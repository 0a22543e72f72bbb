import { describe, expect, it } from '@jest/globals';
import { words as rosterWords } from '../../apps/console/src/features/rosters/words.js';
import { words as shiftWords } from '../../apps/console/src/features/shifts/words.js';
import { site } from '../support/the-site.js';
import { wordsIn } from '../support/console-words.js';

const DESK = 'us-usms';
const [SUPERVISOR, LIAISON] = [`supervisor.${DESK}`, `liaison.${DESK}`];

interface Roster extends Record<string, unknown> {
  readonly gaps: readonly { readonly from: string }[];
  readonly overrides: readonly { readonly personId: string; readonly forPersonId: string | null }[];
}
interface Me extends Record<string, unknown> {
  readonly user: { readonly id: string; readonly name: string };
}

describe('the shifts of a desk', () => {
  const say = wordsIn('es');

  it('are laid by a supervisor, who sees hours that nobody has and takes them with two clicks', async () => {
    const client = await site.client(SUPERVISOR);
    const { user } = await client.read<Me>('/me');
    const visitor = await site.as(SUPERVISOR, { language: 'es' });
    const { page } = visitor;
    await visitor.go('/roster');
    // The demonstration lays one layer for each of its two people; one of them goes, and the other gets a vacant place.
    await page.getByRole('button', { name: say(rosterWords.edit) }).click();
    await page
      .getByRole('button', { name: say(rosterWords.removeRotation) })
      .nth(1)
      .click();
    await page.getByRole('combobox', { name: say(rosterWords.addPerson) }).selectOption({ label: say(rosterWords.addEmpty) });
    await page.getByLabel(say(rosterWords.whyEdit)).fill('Hay un lugar vacante');
    const save = page.getByRole('button', { name: say(rosterWords.save) });
    await save.click();
    // What was uncovered before stands in the picture until then.
    await save.waitFor({ state: 'detached' });

    const picture = page.getByRole('group', { name: say(rosterWords.uncovered), exact: true });
    const gap = picture.getByRole('button').first();
    await gap.waitFor();
    const before = await client.read<Roster>(`/desks/${DESK}/roster`);
    await gap.click();
    const covering = page.getByRole('dialog');
    await covering.getByRole('button', { name: say(rosterWords.iTakeIt) }).click();
    await covering.waitFor({ state: 'detached' });
    const after = await client.read<Roster>(`/desks/${DESK}/roster`);
    expect(after.overrides).toEqual([expect.objectContaining({ personId: user.id, forPersonId: null })]);
    expect(after.gaps).toHaveLength(before.gaps.length - 1);
    await page
      .getByRole('group', { name: say(rosterWords.beside) })
      .getByRole('button')
      .first()
      .waitFor();
  });

  it('end with a note that one person signs, another disputes and, once that is answered, countersigns', async () => {
    const signing = await site.as(SUPERVISOR, { language: 'es' });
    await signing.go('/shifts');
    await signing.page.getByRole('button', { name: say(shiftWords.handOver) }).click();
    await signing.page.getByLabel(say(shiftWords.signLabel)).fill('Llamar al juzgado a las seis.');
    await signing.page.getByRole('button', { name: say(shiftWords.sign), exact: true }).click();
    await signing.page.getByText(say(shiftWords.ownNote)).waitFor();

    const taking = await site.as(LIAISON, { language: 'es' });
    await taking.go('/shifts');
    await taking.page
      .getByRole('table', { name: say(shiftWords.waiting) })
      .getByRole('link')
      .first()
      .click();
    await taking.page.getByText('Llamar al juzgado a las seis.').waitFor();
    const answer = async ({ page }: typeof taking, opens: string, label: string, text: string, does: string): Promise<void> => {
      await page.getByRole('button', { name: opens, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(label).fill(text);
      await dialog.getByRole('button', { name: does, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    const { dispute, reason, doDispute, answer: reply, yourWords, doAnswer } = shiftWords;
    await answer(taking, say(dispute), say(reason), 'El juzgado cierra a las cinco.', say(doDispute));
    await signing.page.getByText('El juzgado cierra a las cinco.').waitFor();
    await answer(signing, say(reply), say(yourWords), 'Cierto: llamar antes de las cinco.', say(doAnswer));
    await taking.page.getByText('Cierto: llamar antes de las cinco.').waitFor();

    await taking.page.getByRole('button', { name: say(shiftWords.countersign), exact: true }).click();
    const dialog = taking.page.getByRole('dialog');
    await dialog.getByRole('button', { name: say(shiftWords.countersign), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await taking.page
      .getByRole('region', { name: say(shiftWords.said) })
      .getByText(say(shiftWords.countersignedBy))
      .waitFor();
    // Whoever signed sees it without a reload.
    await signing.page.getByText(say(shiftWords.countersignedBy)).waitFor();
  });
});
