import type { Notice } from './notice.js';

/** Owed about what no other desk may know of: what has not crossed, and reports to the own country's authorities. */
const ACTS_AT_HOME: ReadonlySet<string> = new Set(['release-prepared', 'file-contact-report']);

/**
 * Whether only people of that very desk may hear of it: no alternate could open what it is about. Where none of them is on duty, it goes to
 * all of them all the same.
 */
export const staysHome = ({ act }: Pick<Notice, 'act'>): boolean => act !== null && ACTS_AT_HOME.has(act);
