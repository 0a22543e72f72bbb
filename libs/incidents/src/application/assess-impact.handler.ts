import type { CountryCode, Impact, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { assessImpact } from '../domain/assess-impact.js';
import type { CaseAnswer } from './case-answer.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

export interface AssessImpactCommand extends CaseTarget {
  /** Null for the acting desk's own country, which is the only one it may judge for. */
  readonly country: CountryCode | null;
  readonly impact: Impact;
}

@Injectable()
export class AssessImpactHandler {
  constructor(private readonly change: ChangeCase) {}

  /** @throws DomainError not-found, version-stale, case-closed, case-working-desks-only, case-impact-not-your-country */
  execute(ctx: RequestContext, command: AssessImpactCommand): Promise<CaseAnswer> {
    const { country, impact } = command;
    return this.change.run(ctx, command, (state, { by, now }) =>
      assessImpact(state, { by, country: country ?? by.country, impact }, now),
    );
  }
}
