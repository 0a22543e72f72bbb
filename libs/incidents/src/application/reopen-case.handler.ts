import type { RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { reopenCase } from '../domain/reopen-case.js';
import type { CaseAnswer } from './case-answer.js';
import { CaseClocks } from './case-clocks.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

@Injectable()
export class ReopenCaseHandler {
  constructor(
    private readonly change: ChangeCase,
    private readonly clocks: CaseClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, case-working-desks-only, and where the case stands when it is not over */
  execute(ctx: RequestContext, command: CaseTarget & { readonly reason: string }): Promise<CaseAnswer> {
    const { reason } = command;
    return this.change.run(
      ctx,
      command,
      (state, { by, now }) => reopenCase(state, { by, reason }, now),
      ({ state }, { unit }) => this.clocks.oweWork(unit, state),
    );
  }
}
