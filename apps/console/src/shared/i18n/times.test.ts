import { describe, expect, it } from 'vitest';
import { zoneWords } from './times';

const WINTER = '2026-11-27T16:00:00.000Z';
const SUMMER = '2026-07-01T16:00:00.000Z';

describe('the name of a zone', () => {
  it('is explained in the language of the reader', () => {
    expect(zoneWords(WINTER, 'America/Tijuana', 'es')).toBe('hora estándar del Pacífico');
    expect(zoneWords(SUMMER, 'America/Tijuana', 'en')).toBe('Pacific Daylight Time');
  });
});
