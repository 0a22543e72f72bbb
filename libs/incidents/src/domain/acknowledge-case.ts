import type { Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustAllow, mustLead } from './case.rules.js';

/**
 * The lead desk says that it has the case. Once per lead: a desk that came to lead later owes its own.
 * @throws DomainError case-lead-moved, case-lead-only, case-already-acknowledged, case-closed
 */
export const acknowledgeCase = (state: Case, by: ActingDesk, now: Instant): readonly CaseEvent[] => {
  mustLead(state, by);
  mustAllow(state, 'acknowledge');
  const { acknowledgedAt } = state.lead;
  if (acknowledgedAt) throw refuseCase('case-already-acknowledged', { at: acknowledgedAt });
  return [caseEvent('case.acknowledged', now, { deskId: by.deskId })];
};
