import type { TextCatalogue } from '../catalogue.js';

/** Words of incidents that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const incidentsTerms = {} as const satisfies TextCatalogue;
