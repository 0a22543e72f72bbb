import type { RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { startCase } from '../domain/start-case.js';
import type { CaseAnswer } from './case-answer.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

@Injectable()
export class StartCaseHandler {
  constructor(private readonly change: ChangeCase) {}

  /** @throws DomainError not-found, version-stale, case-lead-moved, case-lead-only, and where the case stands when it cannot start */
  execute(ctx: RequestContext, target: CaseTarget): Promise<CaseAnswer> {
    return this.change.run(ctx, target, (state, { by, now }) => startCase(state, by, now));
  }
}
