import type { ErrorParams } from './errors.js';
import type { Bilingual } from './bilingual.js';

/** Keys and places from the root of a text that people write by hand: a file of a library. */
export type TextPath = readonly (string | number)[];

/** What may be wrong with any such text, whatever it is about; the words are the term `text-fault.<code>`. */
export const TEXT_FAULT_CODES = [
  'twice',
  'copied',
  'not-yaml',
  'missing',
  'unexpected',
  'wrong-value',
  'wrong-shape',
  'other-name',
] as const;
export type TextFaultCode = (typeof TEXT_FAULT_CODES)[number];

/** What is wrong, and where in the text. */
export interface TextFault<Code extends string = TextFaultCode> {
  readonly code: Code;
  readonly path: TextPath;
  readonly params: ErrorParams;
}

/** A fault and the place in the file at which somebody looks for it. */
export type PlacedFault<Fault extends TextFault<string>> = Fault & { readonly line: number; readonly column: number };

export const textFault = <Code extends string>(code: Code, path: TextPath, params: ErrorParams = {}): TextFault<Code> => ({
  code,
  path,
  params,
});

export const isTextFaultCode = (code: string): code is TextFaultCode => (TEXT_FAULT_CODES as readonly string[]).includes(code);

/** As a JSON pointer. */
export const pointerOf = (path: TextPath): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const isText = (value: object): value is Bilingual => 'en' in value && 'es' in value;

/** Every text in both languages, with where it stands. */
export const textsOf = (
  value: unknown,
  path: TextPath = [],
): readonly { readonly path: TextPath; readonly text: Bilingual }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ path, text: value }];
  const entries = Array.isArray(value) ? value.map((each, index) => [index, each] as const) : Object.entries(value);
  return entries.flatMap(([key, each]) => textsOf(each, [...path, key]));
};

/** Names may be the same in both languages; a sentence that is, was copied and not written. */
const LONGEST_NAME = 4;

export const copiedTexts = (value: unknown): TextPath[] =>
  textsOf(value)
    .filter(({ text: { en, es } }) => en.trim() === es.trim() && en.trim().split(/\s+/).length > LONGEST_NAME)
    .map(({ path }) => path);
