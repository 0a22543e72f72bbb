import type { Instant } from '#kernel';
import type { Case } from './case.js';
import { refuseCase } from './case.errors.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustNotBeClosed } from './case.rules.js';

/** @throws DomainError case-closed, case-task-unknown, case-task-done, case-task-not-yours */
export const completeTask = (
  state: Case,
  command: { readonly by: ActingDesk; readonly taskId: string; readonly remark: string | null },
  now: Instant,
): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  const { by, taskId, remark } = command;
  const task = state.tasks.find(({ id }) => id === taskId);
  if (!task) throw refuseCase('case-task-unknown', { taskId });
  if (task.doneAt) throw refuseCase('case-task-done', { at: task.doneAt });
  if (by.deskId !== task.deskId && by.deskId !== state.lead.deskId)
    throw refuseCase('case-task-not-yours', { deskId: task.deskId });
  return [caseEvent('case.task-done', now, { deskId: by.deskId, id: task.id, title: task.title, remark })];
};
