import type { RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { acknowledgeCase } from '../domain/acknowledge-case.js';
import type { CaseAnswer } from './case-answer.js';
import { CaseClocks } from './case-clocks.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

/** The lead desk has the case; what it owed is met, and an urgent case now owes signs of life. */
@Injectable()
export class AcknowledgeCaseHandler {
  constructor(
    private readonly change: ChangeCase,
    private readonly clocks: CaseClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, case-lead-moved, case-lead-only, case-already-acknowledged, case-closed */
  execute(ctx: RequestContext, target: CaseTarget): Promise<CaseAnswer> {
    return this.change.run(
      ctx,
      target,
      (state, { by, now }) => acknowledgeCase(state, by, now),
      ({ state }, { unit }) => this.clocks.acknowledged(unit, state),
    );
  }
}
