import type { Bilingual } from '#kernel';
import type { Path } from './procedure-fault.js';

const isText = (value: object): value is Bilingual => 'en' in value && 'es' in value;

/** Every text of a procedure, with where it stands. */
export const textsOf = (value: unknown, path: Path = []): readonly { readonly path: Path; readonly text: Bilingual }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ path, text: value }];
  const entries = Array.isArray(value) ? value.map((each, index) => [index, each] as const) : Object.entries(value);
  return entries.flatMap(([key, each]) => textsOf(each, [...path, key]));
};

/** Names may be the same in both languages; a sentence that is, was copied and not written. */
const LONGEST_NAME = 4;

export const copiedTexts = (value: unknown): Path[] =>
  textsOf(value)
    .filter(({ text: { en, es } }) => en.trim() === es.trim() && en.trim().split(/\s+/).length > LONGEST_NAME)
    .map(({ path }) => path);
