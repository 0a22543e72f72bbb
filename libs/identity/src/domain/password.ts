import { refusePerson } from './identity.errors.js';
import { GUESSED_WORDS } from './password-words.js';

/** NIST SP 800-63B-4, 3.1.1.2: 15 characters where the password is the only factor; no rule of composition, no rotation. */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 128;
/** Characters that must remain once guessable words, counts and repeats are taken out. */
const LEAST_REMAINDER = 8;

/** The form in which a password is hashed and compared: the same keys pressed on two systems give the same bytes. */
export const normalPassword = (password: string): string => password.normalize('NFKC');

/** Characters as Unicode counts them: a letter beyond the first plane is one, not two. */
const countOf = (text: string): number => Array.from(text).length;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const COUNTS = /0123456789|123456789|12345678|1234567|123456|12345|1234|123|(?:19|20)\d\d/g;

const remainder = (password: string, own: readonly string[]): string => {
  let rest = fold(password);
  const guessed = [...own.map(fold).filter((word) => word.length >= 3), ...GUESSED_WORDS];
  for (const word of guessed) rest = rest.replaceAll(word, '');
  return rest.replace(COUNTS, '').replace(/(.{1,4}?)\1+/g, '$1');
};

/**
 * Refuses a password that is too short, too long, or little more than words a guesser of this border would try.
 * @param own words of the person: user name and parts of the name.
 * @throws DomainError password-too-short, password-too-long, password-guessable.
 */
export const checkPassword = (password: string, own: readonly string[]): void => {
  const length = countOf(normalPassword(password));
  if (length < SHORTEST_PASSWORD) refusePerson('password-too-short', { least: SHORTEST_PASSWORD }, '/password');
  if (length > LONGEST_PASSWORD) refusePerson('password-too-long', { most: LONGEST_PASSWORD }, '/password');
  if (countOf(remainder(password, own)) < LEAST_REMAINDER) refusePerson('password-guessable', {}, '/password');
};
