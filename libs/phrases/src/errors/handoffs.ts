import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of handoffs. */
export const handoffsErrors = {} as const satisfies ErrorCatalogue;
