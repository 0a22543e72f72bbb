import type { UserId } from '#kernel';
import type { Protection } from './conditions.js';

/** A person whom the item is about. */
export interface Subject {
  readonly label: string;
  readonly personal: boolean;
  readonly sensitive: boolean;
  readonly minor: boolean;
  readonly protectedAs: Protection | null;
}

/** Made by a person who answers for it; the original stands beside it. */
export interface Translation {
  readonly language: string;
  readonly text: string;
  readonly by: UserId | null;
  readonly status: 'working' | 'checked';
}

/** What an item says. It is kept apart from everything else, so that it can be erased; the ledger holds its salted hash alone. */
export interface ItemContent {
  readonly text: string | null;
  readonly translations: readonly Translation[];
  readonly subjects: readonly Subject[];
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly sha256: string }[];
}

/** A file without its name, which may name a person. */
export interface KeptFile {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What is known of the subjects once their labels are gone. */
export interface SubjectFlags {
  readonly count: number;
  readonly personal: boolean;
  readonly sensitive: boolean;
  readonly minor: boolean;
  readonly isProtected: boolean;
}

export const flagsOf = (subjects: readonly Subject[]): SubjectFlags => ({
  count: subjects.length,
  personal: subjects.some(({ personal }) => personal),
  sensitive: subjects.some(({ sensitive }) => sensitive),
  minor: subjects.some(({ minor }) => minor),
  isProtected: subjects.some(({ minor, protectedAs }) => minor || protectedAs !== null),
});

/** A label as it is searched for: without accents, case and surplus blanks, so that José Pérez finds JOSE  PEREZ. */
export const foldLabel = (label: string): string =>
  label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s.,;]+/gu, ' ')
    .trim();

const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** The text that the commitment covers, after the salt: JSON with the fields in order, so that what the database gives back is the same. */
export const contentText = ({ text, translations, subjects, attachments }: ItemContent): string =>
  JSON.stringify({ text, translations, subjects, attachments }, inOrder);
