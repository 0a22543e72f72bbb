import type { DeskId, RequestContext } from '#kernel';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { addTask } from '../domain/add-task.js';
import type { CaseAnswer } from './case-answer.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

export interface AddTaskCommand extends CaseTarget {
  readonly title: string;
  /** Null for the acting desk itself. */
  readonly deskId: DeskId | null;
  readonly mandatory: boolean;
}

@Injectable()
export class AddTaskHandler {
  constructor(private readonly change: ChangeCase) {}

  /** @throws DomainError not-found, version-stale, case-closed, case-working-desks-only, case-participant-unknown */
  execute(ctx: RequestContext, command: AddTaskCommand): Promise<CaseAnswer & { readonly taskId: string }> {
    const taskId = newId();
    const { title, mandatory } = command;
    return this.change.run(
      ctx,
      command,
      (state, { by, now }) => addTask(state, { by, id: taskId, title, deskId: command.deskId ?? by.deskId, mandatory }, now),
      async () => ({ taskId }),
    );
  }
}
