import type { TextCatalogue } from '../catalogue.js';

/** Words of who is on duty that a user reads. Keys are `<noun>.<value>`. */
export const dutyTerms = {
  'presence.present': { en: 'answers', es: 'responde' },
  'presence.missed': { en: 'one check unanswered', es: 'una verificación sin contestar' },
  'presence.silent': { en: 'does not answer; its alternate stands in', es: 'sin respuesta; suple su mesa alterna' },
} as const satisfies TextCatalogue;
