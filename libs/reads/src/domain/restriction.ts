import type { ReadRule } from './restricted-read.js';

/** By which rule opening something with this label is recorded; null for an ordinary read. */
export const restrictionOf = (tlp: string | null): ReadRule | null => {
  if (tlp === 'TLP:RED') return 'R-red';
  return tlp === 'TLP:AMBER+STRICT' ? 'R-strict' : null;
};

/**
 * What stands in place of a search: a salt, and the hash of salt and word. The word is folded before, so that who knows it can show that it was this one.
 *
 * @param hash over text, as hexadecimal
 * @param salt unpredictable
 */
export const commitSought = (hash: (text: string) => string, salt: string, sought: string): string =>
  `${salt}.${hash(`${salt}\n${sought.normalize('NFC').trim().toLowerCase()}`)}`;
