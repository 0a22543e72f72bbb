/**
 * Speakable case numbers: `26-SDT-00417-K`, the same in both languages; drills carry a mark in front (`EX-26-SDT-00417-T`).
 *
 * The last letter checks the rest: a pure system of ISO 7064's construction with modulus 23 and radix 5. Weights are the
 * powers of 5, which are all different modulo 23 and never 0, and no letter or digit is worth 23 or more; therefore every
 * wrong character and every swap of two characters gives another letter. The mark of a drill counts as well, so that a
 * drill's number read without it is refused.
 */

/** 23 letters: I, O and Q are read as digits or as each other, and 23 is prime. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const MODULUS = LETTERS.length;
const RADIX = 5;
const READ_AS: Readonly<Record<string, string>> = { I: 'Y', O: 'U', Q: 'K' };

/** Series of a case that belongs to no corridor. */
export const BORDER_WIDE = 'BRD';

const FORM = /^(EX-)?(\d{2})-([A-HJ-NPR-Z]{3})-(\d{5,7})-([A-HJ-NPR-Z])$/;

const valueOf = (character: string): number => {
  const letter = LETTERS.indexOf(character);
  return letter < 0 ? Number(character) : letter;
};

const checkLetter = (mark: string, year: string, series: string, serial: string): string => {
  const start = mark === '' ? 0 : 1;
  const sum = [...`${year}${series}${serial}`].reduce(
    (total, character) => (total * RADIX + valueOf(character) * RADIX) % MODULUS,
    start,
  );
  return LETTERS.charAt((MODULUS - sum) % MODULUS);
};

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
  return `${mark}${yy}-${series}-${digits}-${checkLetter(mark, yy, series, digits)}`;
};

/** Whether a number, as read aloud or typed, is one that `caseNumber` could have written. */
export const isCaseNumber = (text: string): boolean => {
  const parts = FORM.exec(text);
  if (!parts) return false;
  const [, mark = '', year = '', series = '', serial = '', letter] = parts;
  return checkLetter(mark, year, series, serial) === letter;
};
