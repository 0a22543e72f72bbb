import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of handoffs. */
export const handoffsEvents = {} as const satisfies TextCatalogue;
