import type { RequestForm } from './request-form.js';

/** So many words are looked for at most. */
const MOST_WORDS = 8;
const SHORTEST = 4;

/** What a request names that can be looked for: plates and names of its subjects, without the words that every text has. */
export const searchWords = ({ subjects }: Pick<RequestForm, 'subjects'>): readonly string[] => {
  const words = subjects.flatMap(({ label }) => label.split(/[^\p{L}\p{N}-]+/u)).filter((word) => word.length >= SHORTEST);
  // What has digits names one thing; a word may be any.
  const telling = [...words.filter((word) => /\d/.test(word)), ...words.filter((word) => !/\d/.test(word))];
  return [...new Set(telling.map((word) => word.toLowerCase()))].slice(0, MOST_WORDS);
};

const NUMBER = /(?:EX-)?\d{2}-[A-Z]{3}-\d{5,7}-[A-Z]/g;

/** Numbers of cases and requests that the text names. */
export const numbersIn = ({ title, asked, facts, holderReasons }: RequestForm): readonly string[] => [
  ...new Set([title, asked, facts, holderReasons].flatMap((text) => (text ?? '').toUpperCase().match(NUMBER) ?? [])),
];

/** The whole text, in which names of places are looked for. */
export const wholeText = ({ title, asked, facts, holderReasons }: RequestForm): string =>
  [title, asked, facts, holderReasons].filter((text) => text !== null).join(' ');
