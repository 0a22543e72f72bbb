import type { Instant } from '#kernel';
import { pullBrake } from './bounce-brake.js';
import type { BounceLimitReached, HandoffExpired } from './handoff.events.js';
import { mayDo, mustAllow, type Handoff } from './handoff.js';
import { partiesOf } from './offer-terms.js';

/** True when the clock that runs on this offer, for the answer or for the confirmation, has run out. */
export const hasRunOut = (handoff: Handoff, now: Instant): boolean => {
  if (!mayDo(handoff, 'expire')) return false;
  return now >= (handoff.state === 'offered' ? handoff.respondBy : handoff.confirmBy);
};

/**
 * Nobody answered in time: the offer ends and the lead stays where it is. Whether the time has run out is asked before
 * (`hasRunOut`), because a late or repeated signal of the clock is no fault and must change nothing.
 */
export const expireHandoff = (handoff: Handoff, bounces: number, now: Instant): (HandoffExpired | BounceLimitReached)[] => {
  const { offer } = mustAllow(handoff, 'expire');
  return [{ type: 'handoff.expired', v: 1, at: now, data: { ...partiesOf(offer), bounces } }, ...pullBrake(offer, bounces, now)];
};
