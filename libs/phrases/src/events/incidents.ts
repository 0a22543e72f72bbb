import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of incidents. */
export const incidentsEvents = {} as const satisfies TextCatalogue;
