import type { DeskId, Instant } from '#kernel';
import { debtOf, type ObligationAct } from './debt.js';
import { isPaused, type Obligation, type ObligationEvent } from './obligation.js';
import { resumeObligation } from './resume-obligation.js';

/** Why the clock stands, when a declared surge holds it. */
export const SURGE = 'surge';

/**
 * Acts whose clocks may stand while a surge is declared, where life is not at risk. Those of a request are told to the desk that asked, which
 * sees since when and why, and the new time at the end. Not: any other time that the other side was told (an offer, a consent, what was
 * given) and a promise, because one side alone would move it; who leads, which is the crisis itself; what a recall asks of those who hold
 * the item; what law sets, which no desk can suspend; and what a crisis procedure asks, which is what a surge makes room for.
 */
const MAY_STAND: Readonly<Record<ObligationAct, boolean>> = {
  'acknowledge-case': true,
  'answer-handoff': false,
  'confirm-conditions': false,
  'answer-clarification': false,
  'arbitrate-conflict': false,
  'keep-working': true,
  'answer-consent': false,
  'answer-redaction': false,
  'acknowledge-chase': false,
  'review-item': false,
  'file-contact-report': false,
  'acknowledge-request': true,
  'answer-request': true,
  'keep-commitment': false,
  'obtain-authorisation': false,
  'acknowledge-provision': false,
  'release-prepared': false,
  'settle-dead-letter': false,
  'confirm-activation': false,
  'do-step': false,
  'answer-alert': false,
  'settle-orders': false,
  'review-activation': false,
  'answer-advance-notice': false,
  'return-across': false,
  'tell-crossing-outcome': true,
  'publish-situation-report': false,
  'confirm-statement': false,
  'answer-resource-request': false,
  'settle-resource-offer': false,
  'deliver-resource': false,
  'do-improvement': true,
  'do-drill-improvement': true,
  'cover-duty-hours': false,
  'sign-shift-note': true,
  'countersign-shift-note': true,
  'settle-shift-dispute': true,
  'restore-feed': false,
  'review-break-glass': false,
};

export const ACTS_THAT_MAY_STAND: readonly ObligationAct[] = (Object.keys(MAY_STAND) as ObligationAct[]).filter(
  (act) => MAY_STAND[act],
);

export const isSuspended = (obligation: Obligation): boolean => {
  const last = obligation.pauses.at(-1);
  return obligation.state === 'open' && last?.to === null && last.because === SURGE;
};

/** A declared surge holds the clock. Nothing happens where life is at risk, where the act may not stand, and where the clock stands already. */
export const suspendObligation = (obligation: Obligation, byDesk: DeskId, now: Instant): ObligationEvent[] =>
  obligation.state !== 'open' || obligation.lifeSafety || !MAY_STAND[obligation.act] || isPaused(obligation)
    ? []
    : [{ type: 'obligation.paused', v: 1, at: now, data: { ...debtOf(obligation), because: SURGE, byDesk } }];

/** The surge is over: the clock runs on from where it stood. Nothing happens to one that stands for another reason, or runs. */
export const liftSuspension = (obligation: Obligation, now: Instant): ObligationEvent[] =>
  isSuspended(obligation) ? resumeObligation(obligation, now, SURGE) : [];
