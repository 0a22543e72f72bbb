import type { TextCatalogue } from '../catalogue.js';

/** Words of directory that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const directoryTerms = {} as const satisfies TextCatalogue;
