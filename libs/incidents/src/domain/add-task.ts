import type { Instant } from '#kernel';
import type { Case, Task } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { refuseCase } from './case.errors.js';
import { type ActingDesk, isWorkingDesk, mustNotBeClosed, mustWorkOnIt } from './case.rules.js';

/** Puts a task on the checklist of a working desk. @throws DomainError case-closed, case-working-desks-only, case-participant-unknown */
export const addTask = (
  state: Case,
  { by, ...task }: { readonly by: ActingDesk } & Omit<Task, 'doneAt'>,
  now: Instant,
): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  mustWorkOnIt(state, by);
  if (!isWorkingDesk(state, task.deskId)) throw refuseCase('case-participant-unknown', { deskId: task.deskId }, '/deskId');
  return [caseEvent('case.task-added', now, { ...task, byDeskId: by.deskId })];
};
