import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of escalation. */
export const escalationErrors = {} as const satisfies ErrorCatalogue;
