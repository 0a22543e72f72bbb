import type { Instant } from '#kernel';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustAllow, mustWorkOnIt } from './case.rules.js';

/** Any working desk may reopen: a case closed too early must not wait for the desk that closed it. */
export const reopenCase = (
  state: Case,
  { by, reason }: { readonly by: ActingDesk; readonly reason: string },
  now: Instant,
): readonly CaseEvent[] => {
  mustWorkOnIt(state, by);
  mustAllow(state, 'reopen');
  return [caseEvent('case.reopened', now, { deskId: by.deskId, reason })];
};
