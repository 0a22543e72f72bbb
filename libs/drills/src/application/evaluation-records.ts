import type { Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Evaluation, NOTHING_SEEN } from '../domain/evaluation.js';
import type { ReportedImprovement, Result } from '../domain/report.js';
import { DrillResults, EvaluationsRepository, ImprovementsRepository } from './evaluations.repository.js';

type Owed = Readonly<Record<string, Pick<ReportedImprovement, 'state' | 'settled'>>>;

/** Drills of a scenario that a trend goes back over. */
const TREND = 10;

/** What is kept about a drill beside the drill itself. */
@Injectable()
export class EvaluationRecords {
  constructor(
    private readonly evaluations: EvaluationsRepository,
    private readonly improvements: ImprovementsRepository,
    private readonly results: DrillResults,
  ) {}

  async evaluation(realm: Realm): Promise<Evaluation> {
    return (await this.evaluations.find(realm))?.state ?? NOTHING_SEEN;
  }

  /** What became of the plan, by the id of each action. */
  async owed(realm: Realm): Promise<Owed> {
    const seen = await this.improvements.ofDrill(realm);
    return Object.fromEntries(
      seen.map(({ id, improvement: { state, settled } }) => [
        id,
        { state, settled: settled && { at: settled.at, text: settled.text } },
      ]),
    );
  }

  trend(scenarioId: string, realm: Realm): Promise<readonly Result[]> {
    return this.results.before(scenarioId, realm, TREND);
  }
}
