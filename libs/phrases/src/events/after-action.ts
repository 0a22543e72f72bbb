import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of a review after an activation. */
export const afterActionEvents = {
  'after-action.opened': { en: 'Review of the activation opened', es: 'Se abrió la revisión de la activación' },
  'after-action.observed': { en: 'Observation written', es: 'Observación anotada' },
  'after-action.observation-withdrawn': { en: 'Observation withdrawn', es: 'Observación retirada' },
  'after-action.improvement-undertaken': { en: 'Improvement undertaken', es: 'Mejora asumida' },
  'after-action.improvement-done': { en: 'Improvement done', es: 'Mejora cumplida' },
  'after-action.improvement-dropped': { en: 'Improvement dropped, with a reason', es: 'Mejora descartada, con motivo' },
  'after-action.signed': { en: 'A side signed its review', es: 'Un lado firmó su revisión' },
  'after-action.ran-out': {
    en: 'The time for the review of {country} ran out',
    es: 'Venció el plazo de la revisión de {country}',
  },
  'after-action.finished': { en: 'The review is final', es: 'La revisión es definitiva' },
} as const satisfies TextCatalogue;
