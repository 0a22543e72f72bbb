import type { Instant, Realm, UserId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Drill, placeOf, playsByItself } from '../domain/drill.js';
import { composeReport, judgedOf, type JudgedExpectation } from '../domain/report.js';
import { reportSteps } from '../domain/report-steps.js';
import { AroundReport } from './around-report.js';
import { DrillsToEvaluate } from './drill-to-evaluate.js';
import { EntriesOfDrill } from './entries-of-drill.js';
import { EvaluationRecords } from './evaluation-records.js';
import { Quotas } from './quotas.js';
import type { ReportedDrill, ReportTold } from './report-told.js';

const stepsOf = (drill: Drill, reader: UserId | null): ReportedDrill['steps'] => {
  const place = reader === null ? null : placeOf(drill, reader);
  return place ? reportSteps(drill.state, place.role) : [];
};

const reported = (id: string, drill: Drill, reader: UserId | null): ReportedDrill => {
  const { scenario, state } = drill;
  const byItself = playsByItself(drill);
  return {
    id,
    title: scenario.title,
    scenarioId: scenario.id,
    edition: scenario.edition,
    kind: scenario.kind,
    state,
    final: state === 'report-final',
    steps: stepsOf(drill, reader),
    byItself,
    startedAt: byItself ? null : drill.startedAt,
    endedAt: byItself ? null : drill.endedAt,
  };
};

export interface ExpectedNow {
  /** On the drill's clock. */
  readonly now: Instant;
  readonly items: readonly JudgedExpectation[];
}

/** Brings together what a report is made of: the ledger, the evaluation, the plan, earlier drills. */
@Injectable()
export class GatherReport {
  constructor(
    private readonly drills: DrillsToEvaluate,
    private readonly ledger: EntriesOfDrill,
    private readonly records: EvaluationRecords,
    private readonly quotas: Quotas,
    private readonly around: AroundReport,
  ) {}

  /** @throws DomainError not-found */
  async of(realm: Realm, reader: UserId | null = null): Promise<ReportTold> {
    const known = await this.drills.get(realm);
    const { drill } = known;
    const [entries, evaluation, owed, trend, now, realNow, names] = await Promise.all([
      this.ledger.of(realm),
      this.records.evaluation(realm),
      this.records.owed(realm),
      playsByItself(drill) ? [] : this.records.trend(drill.scenario.id, realm),
      this.around.now(realm),
      this.around.realNow(),
      this.around.namesOf(drill),
    ]);
    const quota = playsByItself(drill) ? [] : await this.quotas.of(drill.endedAt ?? realNow);
    const zones = this.around.zonesOf(drill);
    const report = composeReport({
      entries,
      evaluation,
      owed,
      trend,
      now,
      quota,
      reader,
      roster: drill.roster,
      names,
      objectives: known.objectives,
      injects: known.injects,
      desks: this.around.desksOf(drill),
      tell: (entry) => this.around.tell(entry, zones[0]!),
    });
    return { drill: reported(realm, drill, reader), report, nameOf: (deskId) => this.around.nameOf(deskId), zones };
  }

  /** What was expected and what became of it, as of now on the drill's clock. @throws DomainError not-found */
  async expectations(realm: Realm): Promise<ExpectedNow> {
    const known = await this.drills.get(realm);
    const [entries, now] = await Promise.all([this.ledger.of(realm), this.around.now(realm)]);
    return { now, items: judgedOf({ injects: known.injects, entries, now }) };
  }
}
