import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of the dead-letter desk. */
export const operationsErrors = {
  'dead-letter-not-tried': {
    kind: 'illegal-state',
    title: { en: 'It waits for a decision', es: 'Está en espera de una decisión' },
    detail: {
      en: 'Let it be tried again, or give it up with a reason.',
      es: 'Ordene un nuevo intento, o dela por perdida con su motivo.',
    },
  },
  'dead-letter-being-tried': {
    kind: 'illegal-state',
    title: { en: 'It is being tried at this moment', es: 'Se está intentando en este momento' },
    detail: {
      en: 'Wait for the outcome; it shows here by itself.',
      es: 'Espere el resultado; aparecerá aquí por sí solo.',
    },
  },
  'dead-letter-settled': {
    kind: 'illegal-state',
    title: { en: 'It is done', es: 'Ya quedó hecha' },
    detail: { en: 'It was done after all. Nothing is left to decide.', es: 'Al final se realizó. No queda nada por decidir.' },
  },
  'dead-letter-given-up': {
    kind: 'illegal-state',
    title: { en: 'It was given up', es: 'Ya se dio por perdida' },
    detail: {
      en: 'Who gave it up, and why, is on record.',
      es: 'Quedó registrado quién la dio por perdida y por qué motivo.',
    },
  },
} as const satisfies ErrorCatalogue;
