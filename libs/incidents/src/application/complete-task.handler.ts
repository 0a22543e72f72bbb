import type { RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { completeTask } from '../domain/complete-task.js';
import type { CaseAnswer } from './case-answer.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

export interface CompleteTaskCommand extends CaseTarget {
  readonly taskId: string;
  readonly remark: string | null;
}

@Injectable()
export class CompleteTaskHandler {
  constructor(private readonly change: ChangeCase) {}

  /** @throws DomainError not-found, version-stale, case-closed, case-task-unknown, case-task-done, case-task-not-yours */
  execute(ctx: RequestContext, command: CompleteTaskCommand): Promise<CaseAnswer> {
    const { taskId, remark } = command;
    return this.change.run(ctx, command, (state, { by, now }) => completeTask(state, { by, taskId, remark }, now));
  }
}
