import { addMinutes, type Instant } from '#kernel';
import { debtOf } from './debt.js';
import type { Obligation, ObligationEvent, Silence } from './obligation.js';
import { openFor, refuseObligation } from './obligation.errors.js';

export const LONGEST_SILENCE_MINUTES = 24 * 60;
const SHORTEST_REASON = 3;

/**
 * Holds rungs back until a time, a day at most; they are reached when the silence ends. The due time stays, and so does a breach.
 * @throws DomainError obligation-settled, silence-over, silence-too-long, silence-without-reason
 */
export const silenceObligation = (obligation: Obligation, silence: Silence, now: Instant): ObligationEvent[] => {
  const open = openFor(obligation, 'silence');
  const reason = silence.reason.trim();
  if (silence.until <= now) throw refuseObligation('silence-over', {}, '/until');
  if (silence.until > addMinutes(now, LONGEST_SILENCE_MINUTES))
    throw refuseObligation('silence-too-long', { hours: LONGEST_SILENCE_MINUTES / 60 }, '/until');
  if (reason.length < SHORTEST_REASON) throw refuseObligation('silence-without-reason', {}, '/reason');
  return [{ type: 'obligation.silenced', v: 1, at: now, data: { ...debtOf(open), ...silence, reason } }];
};
