import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of incidents. */
export const incidentsErrors = {} as const satisfies ErrorCatalogue;
