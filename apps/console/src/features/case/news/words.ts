import type { TextCatalogue } from '#phrases';

export const words = {
  more: { en: 'and {count} more', es: 'y {count} más' },
  show: { en: 'Show', es: 'Ver' },
  read: { en: 'Read', es: 'Enterado' },
} as const satisfies TextCatalogue;
