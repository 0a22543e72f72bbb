import type { TextCatalogue } from '#phrases';

export const ownKeyWords = {
  signed: { en: 'Signed with an own key', es: 'Con firma de llave propia' },
  unsigned: { en: 'Not signed with an own key', es: 'Sin firma de llave propia' },
} as const satisfies TextCatalogue;
