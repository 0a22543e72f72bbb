import type { RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Resolution } from '../domain/case.js';
import { resolveCase } from '../domain/resolve-case.js';
import type { CaseAnswer } from './case-answer.js';
import { CaseClocks } from './case-clocks.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

export interface ResolveCaseCommand extends CaseTarget, Omit<Resolution, 'resolvedAt'> {}

@Injectable()
export class ResolveCaseHandler {
  constructor(
    private readonly change: ChangeCase,
    private readonly clocks: CaseClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, case-lead-moved, case-lead-only, and where the case stands when it cannot be resolved */
  execute(ctx: RequestContext, command: ResolveCaseCommand): Promise<CaseAnswer> {
    const { outcome, summary } = command;
    return this.change.run(
      ctx,
      command,
      (state, { by, now }) => resolveCase(state, { by, outcome, summary }, now),
      ({ state }, { unit }) => this.clocks.workDone(unit, state.caseId),
    );
  }
}
