import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of notifications. */
export const notificationsErrors = {} as const satisfies ErrorCatalogue;
