import type { TextCatalogue } from '../catalogue.js';

/** Words of notifications that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const notificationsTerms = {} as const satisfies TextCatalogue;
