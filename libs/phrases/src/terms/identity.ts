import type { TextCatalogue } from '../catalogue.js';

/** Words of identity that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const identityTerms = {} as const satisfies TextCatalogue;
