import { checkLetter } from '#kernel';

/** Speakable case numbers: `26-SDT-00417-K`, the same in both languages; drills carry a mark in front (`EX-26-SDT-00417-T`). The last letter checks the rest. */

const READ_AS: Readonly<Record<string, string>> = { I: 'Y', O: 'U', Q: 'K' };

/** Series of a case that belongs to no corridor. */
export const BORDER_WIDE = 'BRD';

const FORM = /^(EX-)?(\d{2})-([A-HJ-NPR-Z]{3})-(\d{5,7})-([A-HJ-NPR-Z])$/;

/** The three letters that numbers of a corridor bear; `NOG` becomes `NUG`, because no number has an I, O or Q. */
export const seriesOf = (corridorId: string | null): string =>
  (corridorId ?? BORDER_WIDE).toUpperCase().replace(/[IOQ]/g, (letter) => READ_AS[letter] ?? letter);

/**
 * Writes the number of a case.
 * @param mark what the realm puts in front of its numbers: empty on the live border, `EX-` in a drill
 * @param year four-digit year in which the case opens
 * @param serial running number of the series; it does not start again at New Year, so no two years race for one counter
 */
export const caseNumber = (mark: string, year: number, series: string, serial: number): string => {
  const yy = String(year % 100).padStart(2, '0');
  const digits = String(serial).padStart(5, '0');
  return `${mark}${yy}-${series}-${digits}-${checkLetter(mark, `${yy}${series}${digits}`)}`;
};

/** Whether a number, as read aloud or typed, is one that `caseNumber` could have written. */
export const isCaseNumber = (text: string): boolean => {
  const parts = FORM.exec(text);
  if (!parts) return false;
  const [, mark = '', year = '', series = '', serial = '', letter] = parts;
  return checkLetter(mark, `${year}${series}${serial}`) === letter;
};
