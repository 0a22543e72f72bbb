import { describe, expect, it } from 'vitest';
import type { Locale } from './speech';
import { readTime, type TimeKind, writeTime } from './typed-time';

const TODAY = '2026-11-28';

describe('a time that is typed', () => {
  it.each<[string, TimeKind, Locale, string | null]>([
    ['28 nov 2026 21:40', 'moment', 'es', '2026-11-28T21:40'],
    ['sáb, 28 nov 2026 21:40', 'moment', 'es', '2026-11-28T21:40'],
    ['Sat, Nov 28, 2026 21:40', 'moment', 'en', '2026-11-28T21:40'],
    ['2026-11-27T08:00', 'moment', 'en', '2026-11-27T08:00'],
    ['21:40', 'moment', 'es', '2026-11-28T21:40'],
    ['9:40 p.m.', 'moment', 'es', '2026-11-28T21:40'],
    ['tomorrow 9am', 'moment', 'en', '2026-11-29T09:00'],
    ['mañana 7:05', 'moment', 'es', '2026-11-29T07:05'],
    ['3 de enero 12:00', 'moment', 'es', '2027-01-03T12:00'],
    ['3 october 12:00', 'moment', 'es', '2026-10-03T12:00'],
    ['28 nov', 'moment', 'es', null],
    ['28 nov 25:00', 'moment', 'es', null],
    ['soon 12:00', 'moment', 'en', null],
    ['03/12/2026', 'day', 'es', '2026-12-03'],
    ['03/12/2026', 'day', 'en', '2026-03-12'],
    ['12/3/26', 'day', 'en', '2026-12-03'],
    ['mar 3 mar 2026', 'day', 'es', '2026-03-03'],
    ['31 feb 2026', 'day', 'en', null],
    ['2026-11-28', 'day', 'en', '2026-11-28'],
    ['ayer', 'day', 'es', '2026-11-27'],
    ['1', 'day', 'en', null],
    ['22:00', 'clock', 'en', '22:00'],
    ['7', 'clock', 'es', '07:00'],
    ['0730', 'clock', 'es', '07:30'],
    ['12 am', 'clock', 'en', '00:00'],
    ['24:00', 'clock', 'en', null],
    ['22:00 28 nov', 'clock', 'en', null],
    ['', 'clock', 'en', null],
  ])('%s as a %s in %s is %s', (typed, kind, locale, read) => expect(readTime(typed, kind, locale, TODAY)).toBe(read));

  it.each<Locale>(['en', 'es'])('is said back in the reader’s language and understood again: %s', (locale) => {
    for (let month = 1; month <= 12; month++) {
      const value = `2026-${String(month).padStart(2, '0')}-03T00:05`;
      expect(readTime(writeTime(value, 'moment', locale), 'moment', locale, TODAY)).toBe(value);
    }
  });

  it('names the month, so that day and month are never taken for each other', () => {
    expect(writeTime('2026-12-03T08:00', 'moment', 'es')).toBe('jue 3 dic 2026 08:00');
    expect(writeTime('2026-12-03', 'day', 'en')).toBe('Thu Dec 3 2026');
    expect(writeTime('', 'day', 'en')).toBe('');
  });
});
