import type { NotifiedEvent } from './notice.js';

/**
 * What only its parties know of: requests, information that crosses, the originator's say over it, corrections of it, and reports to the own
 * country's authorities. By the tables of those contexts an alternate is a stranger to it, as everybody else is.
 */
const OF_PARTIES_ALONE: ReadonlySet<string> = new Set([
  'request',
  'provision',
  'item',
  'consent',
  'chase',
  'contact-report',
  'break-glass',
]);

/**
 * Whether only people of that very desk may hear of it: no alternate could open what it is about. Where none of them is on duty, it goes to
 * all of them all the same.
 */
export const staysHome = ({ type, data }: Pick<NotifiedEvent, 'type' | 'data'>): boolean => {
  const { subject } = data as { readonly subject?: { readonly kind?: string } };
  return (
    OF_PARTIES_ALONE.has(type.split('.')[0]!) || (type.startsWith('obligation.') && OF_PARTIES_ALONE.has(subject?.kind ?? ''))
  );
};
