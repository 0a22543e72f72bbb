import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of declared surges. */
export const surgeErrors = {
  'surge-foreign': {
    kind: 'not-permitted',
    title: { en: 'The other country declares its own surge', es: 'El otro país declara su propia contingencia' },
    detail: {
      en: 'You may declare, end or dismiss a surge for your own country’s desks only.',
      es: 'Solo puede declarar, terminar o descartar una contingencia de las mesas de su propio país.',
    },
  },
  'surge-corridor-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such corridor', es: 'No existe ese corredor' },
    detail: { en: '{corridor} is not in the directory.', es: '{corridor} no está en el directorio.' },
  },
  'surge-declared-already': {
    kind: 'illegal-state',
    title: { en: 'A surge is declared already', es: 'Ya hay una contingencia declarada' },
    detail: {
      en: 'One at a time for each country and corridor. End it before you declare another.',
      es: 'Una a la vez por país y corredor. Termínela antes de declarar otra.',
    },
  },
  'surge-only-proposed': {
    kind: 'illegal-state',
    title: { en: 'This surge is only proposed', es: 'Esta contingencia solo está propuesta' },
    detail: { en: 'Declare it, or dismiss the proposal.', es: 'Declárela o descarte la propuesta.' },
  },
  'surge-over': {
    kind: 'illegal-state',
    title: { en: 'This surge is over', es: 'Esta contingencia ya terminó' },
    detail: { en: 'Nothing is relaxed by it any more.', es: 'Ya no suspende ni agrupa nada.' },
  },
  'surge-too-long': {
    kind: 'unacceptable',
    title: { en: 'That is too long for a surge', es: 'Es demasiado tiempo para una contingencia' },
    detail: {
      en: '{hours} hours at most. What lasts longer is declared anew by somebody who looked again.',
      es: 'A lo sumo {hours} horas. Si dura más, se declara de nuevo tras revisarla.',
    },
  },
  'surge-too-short': {
    kind: 'unacceptable',
    title: { en: 'That end is too near', es: 'Ese término es demasiado próximo' },
    detail: { en: 'At least {minutes} minutes from now.', es: 'Al menos {minutes} minutos a partir de ahora.' },
  },
} as const satisfies ErrorCatalogue;
