import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of routing. */
export const routingErrors = {} as const satisfies ErrorCatalogue;
