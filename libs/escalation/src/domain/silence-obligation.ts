import { addMinutes, type Instant } from '#kernel';
import { debtOf } from './debt.js';
import type { Obligation, ObligationEvent, Silence } from './obligation.js';
import { longestSilence } from './ladder.js';
import { openFor, refuseObligation } from './obligation.errors.js';

const SHORTEST_REASON = 3;

/**
 * Holds rungs back until a time, as long as its ladder allows and a day at most; they are reached when the silence ends. The due time stays, and so does a breach.
 * @throws DomainError obligation-settled, silence-over, silence-too-long, silence-without-reason
 */
export const silenceObligation = (obligation: Obligation, silence: Silence, now: Instant): ObligationEvent[] => {
  const open = openFor(obligation, 'silence');
  const reason = silence.reason.trim();
  if (silence.until <= now) throw refuseObligation('silence-over', {}, '/until');
  const longest = longestSilence(open.ladder);
  if (silence.until > addMinutes(now, longest)) throw refuseObligation('silence-too-long', { minutes: longest }, '/until');
  if (reason.length < SHORTEST_REASON) throw refuseObligation('silence-without-reason', {}, '/reason');
  return [{ type: 'obligation.silenced', v: 1, at: now, data: { ...debtOf(open), ...silence, reason } }];
};
