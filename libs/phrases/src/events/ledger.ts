import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of ledger. */
export const ledgerEvents = {} as const satisfies TextCatalogue;
