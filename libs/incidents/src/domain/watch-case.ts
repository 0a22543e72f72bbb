import type { Instant } from '#kernel';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustNotBeClosed } from './case.rules.js';

/** A desk that sees the case wants to hear of it. Nothing happens when it watches already. @throws DomainError case-closed */
export const watchCase = (state: Case, { deskId }: ActingDesk, now: Instant): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  return state.watchers.includes(deskId) ? [] : [caseEvent('case.watched', now, { deskId })];
};

/** Nothing happens when the desk does not watch. A closed case is left as well: it may be reopened. */
export const unwatchCase = (state: Case, { deskId }: ActingDesk, now: Instant): readonly CaseEvent[] =>
  state.watchers.includes(deskId) ? [caseEvent('case.unwatched', now, { deskId })] : [];
