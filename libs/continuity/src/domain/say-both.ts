import { type Bilingual, type ErrorParams, type Instant, LOCALES, localTime } from '#kernel';
import { sayTerm, type Term, zoneName } from '#phrases';

/** A text in both languages on one line; once where they do not differ. */
export const both = ({ en, es }: Bilingual): string => (en === es ? en : `${en} / ${es}`);

/** Words of the catalogue in both languages. */
export const sayBoth = (term: Term, params: ErrorParams = {}): string => {
  const [en, es] = LOCALES.map((locale) => sayTerm(term, locale, params)) as [string, string];
  return both({ en, es });
};

/** A moment on the clocks of both sides, with the zones, by name and by number: `2026-11-27 19:00 PST (UTC-08:00)`. Read alike in both languages. */
export const sayClocks = (at: Instant, zones: readonly string[]): string =>
  [...new Set(zones)]
    .map((zone) => localTime(at, zone))
    .map(({ date, time, offset, zone }) => `${date} ${time} ${zoneName(at, zone)} (UTC${offset})`)
    .join('\n');

/** The same in a narrow column, where clocks that show the same stand together: the zones stand at the head of the pack. */
export const sayClocksShort = (at: Instant, zones: readonly string[]): string => {
  const clocks = zones.map((zone) => localTime(at, zone));
  const shown = new Set(clocks.map(({ date, time }) => `${date} ${time}`));
  const namesAt = (moment: string): string => {
    const there = clocks.filter(({ date, time }) => `${date} ${time}` === moment);
    return [...new Set(there.map(({ zone }) => zoneName(at, zone)))].join(', ');
  };
  return [...shown].map((moment) => `${moment}\n${namesAt(moment)}`).join('\n');
};
