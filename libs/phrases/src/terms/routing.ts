import type { TextCatalogue } from '../catalogue.js';

/** Words of routing that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const routingTerms = {} as const satisfies TextCatalogue;
