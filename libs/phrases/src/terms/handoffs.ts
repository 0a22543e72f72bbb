import type { TextCatalogue } from '../catalogue.js';

/** Words of handoffs that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const handoffsTerms = {} as const satisfies TextCatalogue;
