import type { Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Result } from '../domain/report.js';
import { DrillResults } from './evaluations.repository.js';
import { GatherReport } from './gather-report.js';
import type { ReportTold } from './report-told.js';

const resultOf = ({ drill, report }: ReportTold): Result => ({
  drillId: drill.id,
  edition: drill.edition,
  endedAt: drill.endedAt!,
  expectations: report.sums.expectations,
  escalations: report.sums.escalations,
  ratings: Object.fromEntries(report.objectives.flatMap(({ id, rating }) => (rating ? [[id, rating.rating]] : []))),
});

/** Keeps how a drill came out, for the drills of its scenario after it. */
@Injectable()
export class KeepResult {
  constructor(
    private readonly gather: GatherReport,
    private readonly results: DrillResults,
  ) {}

  /** Once for each drill that people played. */
  async of(realm: Realm): Promise<void> {
    const told = await this.gather.of(realm);
    if (told.drill.byItself) return;
    await this.results.keep(realm, told.drill.scenarioId, resultOf(told));
  }
}
