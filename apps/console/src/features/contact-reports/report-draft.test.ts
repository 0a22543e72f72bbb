import { describe, expect, it } from 'vitest';
import { begunOver, clashesOf, onto, type ReportDraft, unsavedOf } from './report-draft';
import type { Text } from './report-text';

const text: Text = {
  language: 'es',
  summary: 'Llamada',
  informationGiven: '',
  informationReceived: '',
  place: '',
  counterparts: [{ deskId: 'us-sd-fire', country: 'US', name: { en: 'San Diego Fire', es: 'Bomberos' }, official: null }],
  authorisationNumber: null,
  authorisationReason: null,
};
const typing = (part: Partial<ReportDraft['typed']>): ReportDraft => {
  const begun = begunOver(text);
  return { ...begun, typed: { ...begun.typed, ...part }, savedAt: '2026-11-27T02:00:00Z' };
};

describe('what is typed over a text that has changed meanwhile', () => {
  it('clashes where both changed the same field, each otherwise', () => {
    const draft = typing({ summary: 'Llamada de las 2', place: 'Garita' });
    expect(clashesOf(draft, text)).toEqual([]);
    expect(clashesOf(draft, { ...text, summary: 'Reunión' })).toEqual(['summary']);
    expect(clashesOf(draft, { ...text, summary: 'Llamada de las 2' })).toEqual([]);
    expect(clashesOf(draft, { ...text, informationGiven: 'El registro' })).toEqual([]);
  });

  it('stays where it was typed and follows what is saved everywhere else', () => {
    const now = { ...text, summary: 'Reunión', informationGiven: 'El registro' };
    const mine = onto(typing({ place: 'Garita' }), now);
    expect(mine.typed).toMatchObject({ summary: 'Reunión', informationGiven: 'El registro', place: 'Garita' });
    expect(unsavedOf(mine)).toEqual(['place']);
  });

  it('holds, or yields, as the writer says', () => {
    const now = { ...text, summary: 'Reunión' };
    const draft = typing({ summary: 'Llamada de las 2', place: 'Garita' });
    expect(onto(draft, now).typed.summary).toBe('Llamada de las 2');
    expect(onto(draft, now, ['summary']).typed).toMatchObject({ summary: 'Reunión', place: 'Garita' });
    expect(clashesOf(onto(draft, now), now)).toEqual([]);
  });

  it('clashes over whom the contact was with, whatever the rows', () => {
    const begun = begunOver(text);
    const draft = typing({ counterparts: begun.typed.counterparts.map((one) => ({ ...one, row: 9, official: 'Hall' })) });
    const named = (official: string): Text => ({ ...text, counterparts: text.counterparts.map((one) => ({ ...one, official })) });
    expect(clashesOf(draft, named('Hall'))).toEqual([]);
    expect(clashesOf(draft, named('Doe'))).toEqual(['counterparts']);
  });
});
