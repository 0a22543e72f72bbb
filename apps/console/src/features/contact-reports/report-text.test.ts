import { describe, expect, it } from 'vitest';
import { changesOf, counterpartNames, typedOf } from './report-text';

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
});
