import { writeBooklet } from '#platform/paper';
import { describe, expect, it } from '@jest/globals';
import { formLeaves } from '../domain/compose-forms.js';
import type { FormOnPaper, PackFacts } from '../domain/pack-facts.js';

const KINDS: readonly FormOnPaper[] = ['incident-report', 'hand-over', 'information-request', 'activity-log'];
/** A name of two lines, as some desks have. */
const name = {
  en: 'U.S. Customs and Border Protection, Office of Field Operations, San Ysidro port of entry',
  es: 'Oficina de Aduanas y Protección Fronteriza, Operaciones de Campo, garita de San Ysidro',
};

describe('the blank forms of a pack', () => {
  it('have a page each, so that one sheet is one record', async () => {
    const facts = { desk: { name }, forms: KINDS.map((kind) => ({ serial: 'EX-EN-000417-K', kind })) } as unknown as PackFacts;
    const pdf = await writeBooklet({ title: 'Forms', head: name.en, foot: name.es, parts: formLeaves(facts) }, 'en');
    // The first page has the title alone.
    expect(Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])).toBe(KINDS.length + 1);
  });
});
