import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of ledger. */
export const ledgerErrors = {} as const satisfies ErrorCatalogue;
