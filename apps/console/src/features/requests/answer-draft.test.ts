import { describe, expect, it } from 'vitest';
import type { RequestForm } from '../../shared/api/client';
import { type AnswerDraft, answerOf, isReady, lacksOf, needsSecond, newAnswer, newItem, NEW_PERSON } from './answer-draft';
import { areWhole, NEW_REFUSAL } from './refusals';

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
    const named = { ...item, expires: '2026-12-01', persons: [{ ...NEW_PERSON, label: 'Testigo 1' }] };
    expect(lacksOf(named)).toEqual(['destroy', 'basis']);
    expect(isReady({ ...named, destroy: '2027-05-27', basis: 'LGPDPPSO' })).toBe(true);
  });

  it('needs no text where files say it, and no half translation', () => {
    const files = [{ caseId: 'c', attachmentId: 'a', name: 'lista.csv', bytes: 3 }];
    const filed = { ...item, expires: '2026-12-01', text: '', files };
    expect(isReady(filed)).toBe(true);
    expect(answerOf({ ...answer, items: [filed] }).items[0]).toMatchObject({ files: [{ caseId: 'c', attachmentId: 'a' }] });
    expect(lacksOf({ ...filed, translations: [{ language: 'en', text: ' ', checked: false }] })).toEqual(['translation']);
  });

  it('carries no text where only the number elsewhere is given', () => {
    const referred = { ...item, form: 'reference' as const, channel: 'MLAT', reference: '55/2026' };
    const [sent] = answerOf({ ...answer, items: [referred] }).items;
    expect([sent?.text, sent?.channel, sent?.reference]).toEqual([undefined, 'MLAT', '55/2026']);
  });

  it('waits for a second person when somebody protected is named, and not for a flag without a name', () => {
    const about = (label: string) => ({ ...item, persons: [{ ...NEW_PERSON, label, protectedAs: 'witness' as const }] });
    expect(needsSecond({ ...answer, items: [about(' ')] })).toBe(false);
    expect(needsSecond({ ...answer, items: [about('A. B.')] })).toBe(true);
  });

  it('refuses parts beside what it gives, each on its own ground', () => {
    const asFarAs = (refusals: AnswerDraft['refusals']) => answerOf({ ...answer, refusals }).refusals;
    expect(asFarAs([])).toBeUndefined();
    const video = { ground: 'no-record', part: ' Video ', words: '' };
    const owner = { ground: 'local-law', part: 'Owner', words: ' Penal Code 502 ' };
    expect(asFarAs([video, owner])).toEqual([
      { ground: 'no-record', part: 'Video' },
      { ground: 'local-law', part: 'Owner', words: 'Penal Code 502' },
    ]);
  });

  it('is not whole while a refusal has no ground, or its ground needs words', () => {
    const grounds = [
      { key: 'no-record', needsWords: false },
      { key: 'local-law', needsWords: true },
    ];
    expect(areWhole([NEW_REFUSAL], grounds)).toBe(false);
    expect(areWhole([{ ...NEW_REFUSAL, ground: 'no-record' }], grounds)).toBe(true);
    expect(areWhole([{ ...NEW_REFUSAL, ground: 'local-law', words: ' ' }], grounds)).toBe(false);
  });
});
