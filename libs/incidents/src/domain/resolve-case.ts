import type { Instant } from '#kernel';
import type { Case, Resolution } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustAllow, mustLead } from './case.rules.js';

/** The lead says how it ended. Tasks and offers may still be open: only closing waits for them. */
export const resolveCase = (
  state: Case,
  command: { readonly by: ActingDesk } & Omit<Resolution, 'resolvedAt'>,
  now: Instant,
): readonly CaseEvent[] => {
  const { by, outcome, summary } = command;
  mustLead(state, by);
  mustAllow(state, 'resolve');
  return [caseEvent('case.resolved', now, { deskId: by.deskId, outcome, summary })];
};
