import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of the read models. */
export const viewsErrors = {
  'board-desk-out-of-reach': {
    kind: 'not-permitted',
    title: { en: 'This desk is not yours to supervise', es: 'Esta mesa no está bajo su supervisión' },
    detail: {
      en: 'A supervisor sees the desks of the own agency, a coordinator those of the own country. {deskId} is neither.',
      es: 'Quien supervisa ve las mesas de su dependencia; quien coordina, las de su país. {deskId} no es una de ellas.',
    },
  },
} as const satisfies ErrorCatalogue;
