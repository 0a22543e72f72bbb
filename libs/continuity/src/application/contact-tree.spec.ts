import type { Desk, DirectorySnapshot } from '#directory';
import { describe, expect, it } from '@jest/globals';
import { deskOnPaper } from './contact-tree.js';

const nowhere = { agencies: new Map(), countries: new Map() } as unknown as DirectorySnapshot;
const hoursOf = (days: object): string | null =>
  deskOnPaper(nowhere, { agencyId: 'a', country: 'MX', hours: { kind: 'weekly', days } } as unknown as Desk).hours;
const DAY = [['08:00', '18:00']];

describe('the hours of a desk on paper', () => {
  it('stand in the order of the week, in both languages, and days in a row together', () => {
    expect(hoursOf({ fri: DAY, mon: DAY, thu: DAY, tue: DAY, wed: DAY })).toBe('Mon-Fri / lun-vie 08:00-18:00');
    expect(
      hoursOf({
        sat: [
          ['09:00', '12:00'],
          ['13:00', '15:00'],
        ],
        mon: DAY,
        tue: DAY,
      }),
    ).toBe('Mon-Tue / lun-mar 08:00-18:00\nSat / sáb 09:00-12:00, 13:00-15:00');
  });
});
