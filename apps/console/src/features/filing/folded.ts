/** A text without accents and capitals: what it sounds like to somebody who types in a hurry. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
