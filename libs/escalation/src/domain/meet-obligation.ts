import type { Instant } from '#kernel';
import { findOverdue } from './advance-obligation.js';
import { debtOf } from './debt.js';
import { isOverdue, type Obligation, type ObligationEvent } from './obligation.js';
import { openFor } from './obligation.errors.js';

/**
 * The act was done. Late when the due time has come, even if no sweep has said so yet: then the breach is stated first.
 * @throws DomainError obligation-settled
 */
export const meetObligation = (obligation: Obligation, now: Instant): ObligationEvent[] => {
  const open = openFor(obligation, 'meet');
  return [
    ...findOverdue(open, now),
    { type: 'obligation.met', v: 1, at: now, data: { ...debtOf(open), late: isOverdue(open, now) } },
  ];
};
