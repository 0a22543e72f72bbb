import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of rehearsals. */
export const rehearsalErrors = {
  'rehearsal-draft-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such draft', es: 'No existe ese borrador' },
    detail: {
      en: 'No text with the number {number} is there to be rehearsed.',
      es: 'No hay un texto con el número {number} que se pueda ensayar.',
    },
  },
  'rehearsal-not-now': {
    kind: 'illegal-state',
    title: { en: 'The rehearsal is past that', es: 'El ensayo ya pasó de ese punto' },
    detail: { en: 'It is {state}.', es: 'Su estado es {state}.' },
  },
  'rehearsal-stuck': {
    kind: 'failed',
    title: { en: 'The rehearsal did not come to its end', es: 'El ensayo no llegó a su fin' },
    detail: {
      en: 'For two minutes nothing moved in its drills. Ask for it again; if it stops again, tell the operator.',
      es: 'Durante dos minutos nada avanzó en sus simulacros. Pídalo de nuevo; si se detiene otra vez, avise a quien opera el sistema.',
    },
  },
} as const satisfies ErrorCatalogue;
