import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of a desk's presence. */
export const dutyEvents = {
  'desk-presence.confirmed': { en: 'Presence confirmed', es: 'Presencia confirmada' },
  'desk-presence.missed': { en: 'Check of presence unanswered', es: 'Verificación de presencia sin contestar' },
  'desk-presence.lost': {
    en: 'Two checks of presence unanswered: the alternate stands in',
    es: 'Dos verificaciones de presencia sin contestar: suple la mesa alterna',
  },
  'desk-presence.returned': { en: 'The desk answers again', es: 'La mesa volvió a contestar' },
} as const satisfies TextCatalogue;
