import type { DeskId, Instant } from '#kernel';
import { debtOf } from './debt.js';
import { isPaused, type Obligation, type ObligationEvent } from './obligation.js';
import { openFor, refuseObligation } from './obligation.errors.js';

/**
 * Stops the clock; due time and rungs move by what the pause holds. A due time that has passed stays passed.
 * @throws DomainError obligation-settled, obligation-already-paused
 */
export const pauseObligation = (
  obligation: Obligation,
  why: { readonly because: string; readonly byDesk: DeskId | null },
  now: Instant,
): ObligationEvent[] => {
  const open = openFor(obligation, 'pause');
  if (isPaused(open)) throw refuseObligation('obligation-already-paused');
  return [{ type: 'obligation.paused', v: 1, at: now, data: { ...debtOf(open), ...why } }];
};
