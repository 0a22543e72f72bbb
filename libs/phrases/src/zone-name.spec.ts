import { describe, expect, it } from '@jest/globals';
import { zoneName } from './zone-name.js';

const WINTER = '2026-11-27T16:00:00.000Z';
const SUMMER = '2026-07-01T16:00:00.000Z';

describe('the name of a zone', () => {
  it.each([
    ['America/Tijuana', 'PST', 'PDT'],
    ['America/Los_Angeles', 'PST', 'PDT'],
    ['America/Phoenix', 'MST', 'MST'],
    ['America/Hermosillo', 'MST', 'MST'],
    ['America/Ciudad_Juarez', 'MST', 'MDT'],
    ['America/Denver', 'MST', 'MDT'],
    ['America/Chihuahua', 'CST', 'CST'],
    ['America/Ojinaga', 'CST', 'CDT'],
    ['America/Chicago', 'CST', 'CDT'],
    ['America/Matamoros', 'CST', 'CDT'],
    ['America/Monterrey', 'CST', 'CST'],
    ['America/Mexico_City', 'CST', 'CST'],
    ['America/New_York', 'EST', 'EDT'],
  ])('of %s is what both sides call it, in winter and in summer', (zone, winter, summer) => {
    expect([zoneName(WINTER, zone), zoneName(SUMMER, zone)]).toEqual([winter, summer]);
  });

  it('of UTC is its own', () => {
    expect(zoneName(WINTER, 'UTC')).toBe('UTC');
  });
});
