import type { DeskId, Instant } from '#kernel';
import { debtOf } from './debt.js';
import { isPaused, type Obligation, type ObligationEvent } from './obligation.js';
import { openFor, refuseObligation } from './obligation.errors.js';
import { liftSuspension } from './suspend-obligation.js';

/**
 * Stops the clock; due time and rungs move by what the pause holds. A due time that has passed stays passed. A clock that a surge holds
 * changes hands: from now on it stands for this reason, also when the surge ends.
 * @throws DomainError obligation-settled, obligation-already-paused
 */
export const pauseObligation = (
  obligation: Obligation,
  why: { readonly because: string; readonly byDesk: DeskId | null },
  now: Instant,
): ObligationEvent[] => {
  const open = openFor(obligation, 'pause');
  const lifted = liftSuspension(open, now);
  if (isPaused(open) && lifted.length === 0) throw refuseObligation('obligation-already-paused');
  return [...lifted, { type: 'obligation.paused', v: 1, at: now, data: { ...debtOf(open), ...why } }];
};
