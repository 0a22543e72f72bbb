import type { TextCatalogue } from '../catalogue.js';

/** What is told of each event of who looks, and of who looks over that. */
export const oversightEvents = {
  'read.recorded': { en: '{deskId} read something restricted', es: '{deskId} consultó información restringida' },
  'read-limits.set': {
    en: 'The limits of who reads how much were set for {agencyId}',
    es: 'Se fijaron los límites de consulta de {agencyId}',
  },
} as const satisfies TextCatalogue;
