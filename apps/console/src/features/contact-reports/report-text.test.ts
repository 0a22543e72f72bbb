import { describe, expect, it } from 'vitest';
import { changesOf, counterpartNames, isNameless, typedOf, withOneMore } from './report-text';

const text = {
  language: 'es' as const,
  summary: 'Llamada',
  informationGiven: '',
  informationReceived: '',
  place: '',
  counterparts: [
    { deskId: 'us-sd-fire', country: 'US', name: { en: 'San Diego Fire', es: 'Bomberos de San Diego' }, official: 'Chief Hall' },
    { deskId: null, country: null, name: { en: 'Red Cross', es: 'Red Cross' }, official: null },
  ],
  authorisationNumber: null,
  authorisationReason: null,
};

describe('the text of a contact report', () => {
  it('names the other side in the reader’s language, with the official', () => {
    expect(counterpartNames(text.counterparts, 'es')).toBe('Bomberos de San Diego (Chief Hall); Red Cross');
  });

  it('sends only what was changed', () => {
    const typed = typedOf(text);
    expect(changesOf(text, typed)).toEqual({});
    expect(changesOf(text, { ...typed, place: 'Garita' })).toEqual({ place: 'Garita' });
  });

  it('sends an emptied field as empty, so that it can be taken back', () => {
    const given = { ...text, authorisationNumber: 'GAN-7' };
    expect(changesOf(given, { ...typedOf(given), authorisationNumber: '' })).toEqual({ authorisationNumber: '' });
  });

  it('sends all counterparts when one of them is altered, a body in its own words and a desk by its key', () => {
    const typed = typedOf(text);
    const counterparts = typed.counterparts.map((one) => (one.deskId === null ? { ...one, official: ' Ana Ruiz ' } : one));
    expect(changesOf(text, { ...typed, counterparts })).toEqual({
      counterparts: [
        { deskId: 'us-sd-fire', official: 'Chief Hall' },
        { body: 'Red Cross', official: 'Ana Ruiz' },
      ],
    });
  });

  it('counts an empty row as none, and a person without a body as not yet named', () => {
    const typed = typedOf(text);
    const counterparts = withOneMore(typed.counterparts);
    expect(changesOf(text, { ...typed, counterparts })).toEqual({});
    expect(counterparts.some(isNameless)).toBe(false);
    expect(counterparts.map((one) => ({ ...one, official: 'Ana' })).map(isNameless)).toEqual([false, false, true]);
  });
});
