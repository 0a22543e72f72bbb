import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of escalation. */
export const escalationEvents = {} as const satisfies TextCatalogue;
