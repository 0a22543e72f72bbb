import type { Instant } from '#kernel';
import { findOverdue } from './advance-obligation.js';
import { debtOf } from './debt.js';
import type { Obligation, ObligationEvent } from './obligation.js';
import { openFor } from './obligation.errors.js';

/**
 * The act is not owed any more. If it was overdue, that stays a fact.
 * @throws DomainError obligation-settled
 */
export const cancelObligation = (obligation: Obligation, because: string, now: Instant): ObligationEvent[] => {
  const open = openFor(obligation, 'cancel');
  return [...findOverdue(open, now), { type: 'obligation.cancelled', v: 1, at: now, data: { ...debtOf(open), because } }];
};
