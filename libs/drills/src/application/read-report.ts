import { DomainError, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Drill, placeOf } from '../domain/drill.js';
import { mayIn } from '../domain/roles.js';
import { refuseEvaluation } from '../domain/observation-acts.js';
import { DrillsToEvaluate } from './drill-to-evaluate.js';
import { type ExpectedNow, GatherReport } from './gather-report.js';
import type { ReportTold } from './report-told.js';

/** Those who look on read it as it grows; those who played, when it is final. */
const mustRead = (drill: Drill, { actor }: RequestContext): void => {
  const place = placeOf(drill, actor.userId);
  if (!place) throw new DomainError('not-found');
  if (drill.state !== 'report-final' && !mayIn(place.role, 'observe')) throw refuseEvaluation('evaluation-not-readable');
};

/** A report, and what was expected, for those who may read it. */
@Injectable()
export class ReadReport {
  constructor(
    private readonly drills: DrillsToEvaluate,
    private readonly gather: GatherReport,
  ) {}

  /** @throws DomainError not-found, evaluation-not-readable */
  async report(ctx: RequestContext): Promise<ReportTold> {
    mustRead((await this.drills.get(ctx.realm)).drill, ctx);
    return this.gather.of(ctx.realm, ctx.actor.userId);
  }

  /** @throws DomainError not-found, evaluation-not-readable */
  async expectations(ctx: RequestContext): Promise<ExpectedNow> {
    mustRead((await this.drills.get(ctx.realm)).drill, ctx);
    return this.gather.expectations(ctx.realm);
  }
}
