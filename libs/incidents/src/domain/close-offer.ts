import type { HandoffId, Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent, type OfferEnd } from './case-events.js';

const BOUNCES: readonly OfferEnd[] = ['declined', 'expired'];

/**
 * The open offer ends. Whoever comes second (an accept after the lead moved otherwise) is refused; an offer that ends without
 * moving anything may end after the case forgot it.
 * @throws DomainError case-offer-not-open
 */
export const closeOffer = (state: Case, handoffId: HandoffId, how: OfferEnd, now: Instant): readonly CaseEvent[] => {
  if (state.openOffer !== handoffId) {
    if (how === 'accepted') throw refuseCase('case-offer-not-open', { handoffId });
    return [];
  }
  const bounces = state.bounces + (BOUNCES.includes(how) ? 1 : 0);
  return [caseEvent('case.offer-closed', now, { handoffId, how, bounces })];
};
