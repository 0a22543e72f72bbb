import { refuseNotice } from './early-notice.errors.js';

/** Shorter words than this stand in every text by chance. */
const LEAST_LETTERS = 4;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What others read does not say where it came from. Compared without accents, capitals and marks; it catches the slip, not the intent.
 * @throws DomainError early-notice-source-told
 */
export const mustNotTellSource = (source: string | null, texts: readonly (readonly [pointer: string, text: string])[]): void => {
  const named = plain(source ?? '');
  if (named.length < LEAST_LETTERS) return;
  for (const [pointer, text] of texts)
    if (` ${plain(text)} `.includes(` ${named} `)) throw refuseNotice('early-notice-source-told', {}, pointer);
};
