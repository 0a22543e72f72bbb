import type { Priority, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { changePriority } from '../domain/change-priority.js';
import type { CaseAnswer } from './case-answer.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

export interface ChangePriorityCommand extends CaseTarget {
  readonly to: Priority;
  readonly reason: string | null;
}

@Injectable()
export class ChangePriorityHandler {
  constructor(private readonly change: ChangeCase) {}

  /** @throws DomainError not-found, version-stale, case-closed, case-priority-unchanged, case-lead-moved, case-lead-only, case-priority-reason-missing */
  execute(ctx: RequestContext, command: ChangePriorityCommand): Promise<CaseAnswer> {
    const { to, reason } = command;
    return this.change.run(ctx, command, (state, { by, now }) => changePriority(state, { by, to, reason }, now));
  }
}
