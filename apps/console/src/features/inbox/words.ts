import type { TextCatalogue } from '#phrases';
import type { Counted } from '../../shared/i18n/speech';

export const words = {
  title: { en: 'Inbox', es: 'Avisos' },
  unread: { en: '{count} unread', es: '{count} sin leer' },
  unreadLifeSafety: {
    en: '{count} unread, {urgent} of them on risk to life',
    es: '{count} sin leer, {urgent} por riesgo para la vida',
  },
  all: { en: 'All', es: 'Todos' },
  onlyUnread: { en: 'Unread', es: 'Sin leer' },
  which: { en: 'Which notices', es: 'Qué avisos' },
  open: { en: 'Open', es: 'Abrir' },
  markRead: { en: 'Mark as read', es: 'Marcar como leído' },
  markReadOf: { en: 'Mark as read: {text}', es: 'Marcar como leído: {text}' },
  markAll: { en: 'Mark these {count} as read', es: 'Marcar estos {count} como leídos' },
  whoTold: { en: 'Who was told', es: 'A quién se avisó' },
  whoToldOf: { en: 'Who was told: {text}', es: 'A quién se avisó: {text}' },
  read: { en: 'Read', es: 'Leído' },
  new: { en: 'New', es: 'Nuevo' },
  empty: { en: 'No notices', es: 'Sin avisos' },
  emptyUnread: { en: 'Everything is read', es: 'Todo está leído' },
  emptyHint: { en: 'What concerns your desk appears here by itself.', es: 'Lo que concierne a su mesa aparece aquí solo.' },
  more: { en: 'Older notices', es: 'Avisos anteriores' },
  byKind: { en: 'Show the newest of each kind', es: 'Mostrar el más reciente de cada tipo' },
  keyRead: { en: 'Mark the notice as read', es: 'Marcar el aviso como leído' },
} as const satisfies TextCatalogue;

/** While a surge caps notices, one stands for the others of its kind. */
export const moreWords: Counted = {
  one: { en: '{count} more like it', es: '{count} más del mismo tipo' },
  other: { en: '{count} more like it', es: '{count} más del mismo tipo' },
};
