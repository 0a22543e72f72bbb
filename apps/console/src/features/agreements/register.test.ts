import { describe, expect, it } from 'vitest';
import type { AgreementResponse } from '../../shared/api/client';
import { fits, sayMinutes } from './register';

const both = (text: string) => ({ en: text, es: text });
const agreement = {
  key: 'water-treaty-1944',
  name: { en: 'Water Treaty of 1944', es: 'Tratado de Aguas de 1944' },
  instrument: both('Treaty of 3 February 1944'),
  note: { en: 'Dams.', es: 'Presas; límites.' },
} as AgreementResponse;

describe('the register', () => {
  it.each(['', 'aguas', 'LIMITES', 'treaty 1944', 'presas water'])('finds an agreement by «%s», in either language', (asked) => {
    expect(fits(agreement, asked)).toBe(true);
  });

  it('does not find what it does not say', () => {
    expect(fits(agreement, 'aguas 1970')).toBe(false);
  });

  it.each([
    [10, '10 min'],
    [60, '1 h'],
    [480, '8 h'],
    [4320, '3 d'],
    [90, '90 min'],
  ])('says %d minutes as %s', (minutes, said) => {
    expect(sayMinutes(minutes)).toBe(said);
  });
});
