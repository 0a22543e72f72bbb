import type { TextCatalogue } from '../catalogue.js';

/** What the record says of each event of the dead-letter desk. */
export const operationsEvents = {
  'dead-letter.opened': {
    en: 'Something could not be done and waits for a person',
    es: 'Algo no pudo hacerse y espera a una persona',
  },
  'dead-letter.retried': { en: '{byDesk} lets it be tried again', es: '{byDesk} ordena un nuevo intento' },
  'dead-letter.failed-again': { en: 'The new try failed as well', es: 'El nuevo intento también falló' },
  'dead-letter.settled': { en: 'It was done after all', es: 'Al final se realizó' },
  'dead-letter.given-up': { en: '{byDesk} gave it up: {reason}', es: '{byDesk} la dio por perdida: {reason}' },
} as const satisfies TextCatalogue;
