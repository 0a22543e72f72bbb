/**
 * The letter that checks a number that people read aloud and type: a pure system of ISO 7064's construction with modulus 23 and radix 5.
 * Weights are the powers of 5, which are all different modulo 23 and never 0, and no letter or digit is worth 23 or more; therefore every
 * wrong character and every swap of two characters gives another letter.
 */

/** 23 letters: I, O and Q are read as digits or as each other, and 23 is prime. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const MODULUS = LETTERS.length;
const RADIX = 5;

const valueOf = (character: string): number => {
  const letter = LETTERS.indexOf(character);
  return letter < 0 ? Number(character) : letter;
};

/**
 * @param mark what the realm puts in front; it counts as well, so that a drill's number read without it is refused
 * @param text digits, and letters other than I, O and Q
 */
export const checkLetter = (mark: string, text: string): string => {
  const start = mark === '' ? 0 : 1;
  const sum = [...text].reduce((total, character) => (total * RADIX + valueOf(character) * RADIX) % MODULUS, start);
  return LETTERS.charAt((MODULUS - sum) % MODULUS);
};
