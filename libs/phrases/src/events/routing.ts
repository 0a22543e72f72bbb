import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of routing. */
export const routingEvents = {} as const satisfies TextCatalogue;
