import type { Instant } from '#kernel';
import { debtOf } from './debt.js';
import { closePause, dueTime, isPaused, type Obligation, type ObligationEvent } from './obligation.js';
import { openFor, refuseObligation } from './obligation.errors.js';

/**
 * Lets the clock run again.
 * @param after what it stood for, where those who wait are told that it runs
 * @throws DomainError obligation-settled, obligation-not-paused
 */
export const resumeObligation = (obligation: Obligation, now: Instant, after?: string): ObligationEvent[] => {
  const open = openFor(obligation, 'resume');
  if (!isPaused(open)) throw refuseObligation('obligation-not-paused');
  // With every pause ended there is a due time.
  const dueAt = dueTime(closePause(open, now)) as Instant;
  return [{ type: 'obligation.resumed', v: 1, at: now, data: { ...debtOf(open), dueAt, ...(after !== undefined && { after }) } }];
};
