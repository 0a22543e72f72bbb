import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of directory. */
export const directoryErrors = {} as const satisfies ErrorCatalogue;
