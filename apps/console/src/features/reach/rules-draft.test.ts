import { describe, expect, it } from 'vitest';
import type { ReachResponse } from '../../shared/api/client';
import { draftOf, wishOf } from './rules-draft';

const reach = (more: object = {}): ReachResponse =>
  ({
    version: 3,
    language: null,
    zone: null,
    inUse: { language: 'es', zone: 'America/Tijuana' },
    email: { isOn: true, address: null, rules: { lifeSafety: 0, urgent: 15, routine: null } },
    quietHours: null,
    preview: [],
    ...more,
  }) as unknown as ReachResponse;

describe('the settings form', () => {
  it('sends back what it was given', () => {
    expect(wishOf(draftOf(reach()))).toEqual({
      email: { lifeSafety: 0, urgent: 15 },
    });
    const quiet = { from: '21:30', to: '05:00' };
    expect(wishOf(draftOf(reach({ zone: 'America/Mexico_City', language: 'en', quietHours: quiet })))).toMatchObject({
      language: 'en',
      zone: 'America/Mexico_City',
      quietHours: quiet,
    });
  });

  it('offers hours of the night when quiet hours are asked for', () => {
    expect(wishOf({ ...draftOf(reach()), isQuiet: true }).quietHours).toEqual({ from: '22:00', to: '06:00' });
  });
});
