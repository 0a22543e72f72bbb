import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals about who is on duty. */
export const dutyErrors = {
  'duty-foreign-desk': {
    kind: 'not-permitted',
    title: { en: 'Only its own people confirm for a desk', es: 'Sólo su propio personal confirma por una mesa' },
    detail: {
      en: 'Confirm the presence of the desk that you act for.',
      es: 'Confirme la presencia de la mesa por la que actúa.',
    },
  },
} as const satisfies ErrorCatalogue;
