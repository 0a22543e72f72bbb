import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of what is made of closed cases. */
export const replayErrors = {
  'replay-case-open': {
    kind: 'illegal-state',
    title: { en: 'The case is not closed', es: 'El caso no está cerrado' },
    detail: {
      en: 'A scenario is made of what is over. Close {number} first.',
      es: 'Un escenario se hace de lo que ya terminó. Cierre primero {number}.',
    },
  },
  'replay-case-restricted': {
    kind: 'not-permitted',
    title: { en: 'The case is restricted', es: 'El caso es restringido' },
    detail: {
      en: 'What is marked for named people or the own agency only, or bears restrictions, is rehearsed by nobody.',
      es: 'Lo marcado solo para personas designadas o para la propia dependencia, o con restricciones, no se lleva a ningún simulacro.',
    },
  },
  'replay-not-live': {
    kind: 'illegal-state',
    title: { en: 'This is a case of a drill', es: 'Este es un caso de un simulacro' },
    detail: {
      en: 'A drill has its scenario already.',
      es: 'El simulacro ya tiene su escenario.',
    },
  },
} as const satisfies ErrorCatalogue;
