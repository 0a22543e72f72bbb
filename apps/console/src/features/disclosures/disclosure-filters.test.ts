import { describe, expect, it } from 'vitest';
import { dayEnd, dayStart, filtersIn, firstDay, lastDay, queryOf } from './disclosure-filters';

describe('what is looked for in the disclosure ledger', () => {
  it('comes from the address, and nothing that the api does not know', () => {
    expect(filtersIn({ subject: ' Pérez, José ', recipient: 'mx-anam-tijuana', from: '', other: 'x', to: null })).toEqual({
      subject: 'Pérez, José',
      recipient: 'mx-anam-tijuana',
    });
    expect(filtersIn({ subject: 117 })).toEqual({ subject: '117' });
  });

  it.each(['2026-11-23', '2026-03-08', '2026-12-31'])('means whole days: %s', (day) => {
    expect(firstDay(dayStart(day))).toBe(day);
    expect(lastDay(dayEnd(day))).toBe(day);
    expect(Date.parse(dayEnd(day)) - Date.parse(dayStart(day))).toBeGreaterThan(22 * 3_600_000);
  });

  it('is written for the table as the list asks for it', () => {
    expect(queryOf({ subject: 'Pérez', recipient: 'mx-inm-tijuana' })).toBe('subject=P%C3%A9rez&recipient=mx-inm-tijuana');
  });
});
