import type { TextCatalogue } from '../catalogue.js';

/** Words of escalation that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const escalationTerms = {} as const satisfies TextCatalogue;
