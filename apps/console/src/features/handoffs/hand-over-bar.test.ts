import { describe, expect, it } from 'vitest';
import { barred } from './hand-over-bar';
import { OTAY } from './offers.fixture';

const led = {
  state: 'in_progress',
  lead: { deskId: OTAY, country: 'US', since: '2026-11-26T20:00:00.000Z', by: 'opened', acknowledgedAt: null },
  openHandoffId: null,
} as unknown as Parameters<typeof barred>[0];
const all = (): boolean => true;

describe('handing a case over', () => {
  it('is open to the lead desk, by a role that may, while no offer is open', () => {
    expect(barred(led, OTAY, all)).toBeNull();
  });

  it('is barred with the reason that stands in the way', () => {
    expect(barred(led, 'mx-gn-tijuana', all)).toBe('notLead');
    expect(barred(led, OTAY, () => false)).toBe('notPermitted');
    expect(barred({ ...led, openHandoffId: 'an offer' }, OTAY, all)).toBe('offerOpen');
    expect(barred({ ...led, state: 'closed' }, OTAY, all)).toBe('closed');
  });
});
