import { describe, expect, it } from 'vitest';
import type { CaseResponse, DeskResponse } from '../../shared/api/client';
import type { Directory } from '../../shared/directory/directory';
import { choiceOf, fits, groupOf } from './desk-search';

const desk = (id: string, more: Partial<DeskResponse> = {}): DeskResponse =>
  ({
    id,
    agencyId: 'mx-gn',
    country: 'MX',
    corridor: 'ELP',
    name: { en: 'National Guard, Juárez', es: 'Guardia Nacional, Juárez' },
    competences: ['police'],
    ...more,
  }) as DeskResponse;

const directory = {
  agencies: new Map([['mx-gn', { name: { en: 'National Guard', es: 'Guardia Nacional' }, acronym: 'GN' }]]),
  corridors: new Map([['ELP', { name: { en: 'El Paso - Juárez', es: 'El Paso - Juárez' } }]]),
} as unknown as Directory;
const speech = { locale: 'es', term: (noun: string, value: string) => `${noun} ${value}` } as const;

describe('looking for a desk', () => {
  it('finds it by name, agency, function and corridor, without accents and in either language', () => {
    const choice = choiceOf(desk('mx-gn-juarez'), directory, speech);
    for (const typed of ['juarez', 'JUÁREZ', 'gn', 'national guard', 'police', 'el paso guardia'])
      expect([typed, fits(choice, typed)]).toEqual([typed, true]);
    expect(fits(choice, 'juarez bomberos')).toBe(false);
  });

  it('puts the desks of the routing first, then the counterparts across the line', () => {
    const onCase = {
      routing: { alternates: ['mx-chih-sspe'], concurrent: ['us-elp-fire'] },
      corridorId: 'ELP',
      lead: { country: 'US' },
    } as unknown as CaseResponse;
    expect(groupOf(desk('mx-chih-sspe'), onCase)).toBe('routing');
    expect(groupOf(desk('us-elp-fire', { country: 'US' }), onCase)).toBe('routing');
    expect(groupOf(desk('mx-gn-juarez'), onCase)).toBe('counterpart');
    expect(groupOf(desk('us-elp-pd', { country: 'US' }), onCase)).toBe('others');
    expect(groupOf(desk('mx-tij-pc', { corridor: 'SDT' }), onCase)).toBe('others');
  });
});
