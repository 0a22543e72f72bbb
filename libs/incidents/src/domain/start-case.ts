import type { Instant } from '#kernel';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustAllow, mustLead } from './case.rules.js';

/** Work begins. @throws DomainError case-lead-moved, case-lead-only, case-not-acknowledged, case-not-resolved, case-already-resolved, case-closed */
export const startCase = (state: Case, by: ActingDesk, now: Instant): readonly CaseEvent[] => {
  mustLead(state, by);
  mustAllow(state, 'start');
  return [caseEvent('case.started', now, { deskId: by.deskId })];
};
