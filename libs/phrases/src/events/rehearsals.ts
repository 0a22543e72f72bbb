import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of a rehearsal. */
export const rehearsalEvents = {
  'rehearsal.asked': { en: 'Rehearsal of a draft asked for', es: 'Se pidió ensayar un borrador' },
  'rehearsal.begun': { en: 'Rehearsal begun in two drills', es: 'El ensayo comenzó en dos simulacros' },
  'rehearsal.compared': {
    en: 'Rehearsal compared: {better} expectations better, {worse} worse',
    es: 'Ensayo comparado: {better} expectativas mejor, {worse} peor',
  },
  'rehearsal.failed': { en: 'Rehearsal not brought to its end', es: 'El ensayo no llegó a su fin' },
} as const satisfies TextCatalogue;
