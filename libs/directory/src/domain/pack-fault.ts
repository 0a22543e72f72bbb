import { LOCALES } from '#kernel';

/** What is wrong with a pack: which entry, which rule it breaks, and the value that breaks it. */
export interface PackFault {
  readonly at: string;
  readonly rule: PackRule;
  readonly value: string;
}

export type PackRule =
  | 'id-twice'
  | 'id-malformed'
  | 'language-missing'
  | 'reference-unknown'
  | 'level-unknown'
  | 'word-unknown'
  | 'zone-unknown'
  | 'zone-of-corridor'
  | 'hours-malformed'
  | 'alternate-is-itself'
  | 'alternate-abroad'
  | 'alternate-inactive'
  | 'desk-abroad'
  | 'joint-desk-not-one'
  | 'contact-desk-abroad'
  | 'contact-desk-inactive'
  | 'sides-not-two'
  | 'corridor-of-locality'
  | 'point-impossible'
  | 'day-malformed'
  | 'calendar-empty'
  | 'citation-missing'
  | 'limit-malformed'
  | 'term-backwards'
  | 'default-missing'
  | 'channel-missing'
  | 'law-missing'
  | 'recipient-missing';

export type Faults = Generator<PackFault, void>;

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const fault = (at: string, rule: PackRule, value: unknown): PackFault => ({ at, rule, value: String(value) });

export function* ids(what: string, values: readonly string[], form: RegExp): Faults {
  const seen = new Set<string>();
  for (const value of values) {
    if (!form.test(value)) yield fault(`${what} ${value}`, 'id-malformed', value);
    if (seen.has(value)) yield fault(`${what} ${value}`, 'id-twice', value);
    seen.add(value);
  }
}

/** Packs are JSON from outside: a language that the type promises may still be absent. */
export function* languages(at: string, text: Partial<Record<string, string>> | null | undefined): Faults {
  for (const locale of LOCALES) if (!text?.[locale]?.trim()) yield fault(at, 'language-missing', locale);
}

export function* reference(at: string, id: string | null, among: { has(id: string): boolean }): Faults {
  if (id !== null && !among.has(id)) yield fault(at, 'reference-unknown', id);
}

export function* words(at: string, values: readonly string[], vocabulary: readonly string[]): Faults {
  for (const value of values) if (!vocabulary.includes(value)) yield fault(at, 'word-unknown', value);
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export function* languageTags(at: string, tags: readonly string[]): Faults {
  for (const tag of tags) if (!LANGUAGE.test(tag)) yield fault(at, 'word-unknown', tag);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function* day(at: string, value: string): Faults {
  if (!DAY.test(value) || Number.isNaN(Date.parse(value))) yield fault(at, 'day-malformed', value);
}
