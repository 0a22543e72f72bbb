import type { HandoffId, Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustLead, mustNotBeClosed } from './case.rules.js';

/** One offer at a time, and only the lead has anything to offer. @throws DomainError case-closed, case-lead-moved, case-lead-only, case-offer-open */
export const openOffer = (state: Case, by: ActingDesk, handoffId: HandoffId, now: Instant): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  mustLead(state, by);
  if (state.openOffer) throw refuseCase('case-offer-open', { handoffId: state.openOffer });
  return [caseEvent('case.offer-opened', now, { handoffId })];
};
