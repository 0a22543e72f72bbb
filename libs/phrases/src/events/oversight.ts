import type { TextCatalogue } from '../catalogue.js';

/** What is told of each event of who looks, and of who looks over that. */
export const oversightEvents = {
  'read.recorded': { en: '{deskId} read something restricted', es: '{deskId} consultó información restringida' },
} as const satisfies TextCatalogue;
