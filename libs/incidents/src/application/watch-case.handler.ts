import type { RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { watchCase } from '../domain/watch-case.js';
import type { CaseAnswer } from './case-answer.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

@Injectable()
export class WatchCaseHandler {
  constructor(private readonly change: ChangeCase) {}

  execute(ctx: RequestContext, target: CaseTarget): Promise<CaseAnswer> {
    return this.change.run(ctx, target, (state, { by, now }) => watchCase(state, by, now));
  }
}
