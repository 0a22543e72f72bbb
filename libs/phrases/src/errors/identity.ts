import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of identity. */
export const identityErrors = {} as const satisfies ErrorCatalogue;
