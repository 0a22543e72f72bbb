import { describe, expect, it } from 'vitest';
import type { RequestForm } from '../../shared/api/client';
import { answerOf, isReady, needsSecond, newAnswer, newItem } from './answer-draft';

const asked = { answerForm: 'show', tlp: 'TLP:RED', purpose: 'operational' } as unknown as RequestForm;
const item = { ...newItem(asked, 'es'), nature: 'Registro de cruce', text: 'Cruzó a las 04:10.' };
const answer = { ...newAnswer(asked, 'es'), items: [item] };

describe('an answer in the making', () => {
  it('begins as it was asked for: the form, the label and the purpose of the request', () => {
    expect([item.form, item.tlp, item.purposes]).toEqual(['show', 'TLP:RED', ['operational']]);
  });

  it('is not ready while what is shown has no end, or a person no day of destruction', () => {
    expect(isReady(item)).toBe(false);
    expect(isReady({ ...item, expires: '2026-12-01' })).toBe(true);
    expect(isReady({ ...item, expires: '2026-12-01', person: 'Testigo 1' })).toBe(false);
    expect(isReady({ ...item, expires: '2026-12-01', person: 'Testigo 1', destroy: '2027-05-27' })).toBe(true);
  });

  it('carries no text where only the number elsewhere is given', () => {
    const referred = { ...item, form: 'reference' as const, channel: 'MLAT', reference: '55/2026' };
    const [sent] = answerOf({ ...answer, items: [referred] }).items;
    expect([sent?.text, sent?.channel, sent?.reference]).toEqual([undefined, 'MLAT', '55/2026']);
  });

  it('waits for a second person when somebody protected is named, and not for a flag without a name', () => {
    expect(needsSecond({ ...answer, items: [{ ...item, minor: true }] })).toBe(false);
    expect(needsSecond({ ...answer, items: [{ ...item, person: 'A. B.', protectedAs: 'witness' }] })).toBe(true);
  });

  it('refuses a part beside what it gives only when a ground is chosen', () => {
    expect(answerOf({ ...answer, groundWords: 'Otra mesa' }).refusals).toBeUndefined();
    expect(answerOf({ ...answer, ground: 'not-held', part: 'Video' }).refusals).toEqual([{ ground: 'not-held', part: 'Video' }]);
  });
});
