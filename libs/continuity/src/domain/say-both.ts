import { type Bilingual, type ErrorParams, type Instant, LOCALES, localTime } from '#kernel';
import { sayTerm, type Term } from '#phrases';

/** A text in both languages on one line; once where they do not differ. */
export const both = ({ en, es }: Bilingual): string => (en === es ? en : `${en} / ${es}`);

/** Words of the catalogue in both languages. */
export const sayBoth = (term: Term, params: ErrorParams = {}): string => {
  const [en, es] = LOCALES.map((locale) => sayTerm(term, locale, params)) as [string, string];
  return both({ en, es });
};

/** A moment on the clocks of both sides, with the zones: `2026-11-27 19:00 (America/Tijuana)`. Read alike in both languages. */
export const sayClocks = (at: Instant, zones: readonly string[]): string =>
  [...new Set(zones)]
    .map((zone) => localTime(at, zone))
    .map(({ date, time, offset, zone }) => `${date} ${time} UTC${offset} (${zone})`)
    .join('\n');

/** The same in a narrow column, where clocks that show the same stand together: the zones stand at the head of the pack. */
export const sayClocksShort = (at: Instant, zones: readonly string[]): string => {
  const clocks = [...new Set(zones)].map((zone) => localTime(at, zone));
  const shown = new Set(clocks.map(({ date, time }) => `${date} ${time}`));
  const citiesAt = (moment: string): string =>
    clocks.flatMap(({ date, time, zone }) => (`${date} ${time}` === moment ? [cityOf(zone)] : [])).join(', ');
  return [...shown].map((moment) => `${moment}\n${citiesAt(moment)}`).join('\n');
};

/** `America/Los_Angeles` is called by its city where there is little room. */
const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
