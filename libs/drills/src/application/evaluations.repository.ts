import type { DeskId, Realm } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import { type Evaluation, evaluationAggregate, type EvaluationEvent } from '../domain/evaluation.js';
import { type OwedImprovement, owedImprovementAggregate, type OwedImprovementEvent } from '../domain/improvement-owed.js';
import type { Result } from '../domain/report.js';

/** Port to what people make of each drill. Each bears the drill's id. */
export abstract class EvaluationsRepository extends AggregateStore<Evaluation, EvaluationEvent> {
  readonly aggregate = evaluationAggregate;

  /** Whether anybody has written anything yet. */
  abstract has(tx: Tx, id: string): Promise<boolean>;

  abstract find(realm: Realm): Promise<{ readonly state: Evaluation; readonly version: number } | null>;
}

export interface ImprovementSeen {
  readonly id: string;
  readonly version: number;
  readonly improvement: OwedImprovement;
}

/** Port to what desks owe after drills. Live work, so in the live realm alone. */
export abstract class ImprovementsRepository extends AggregateStore<OwedImprovement, OwedImprovementEvent> {
  readonly aggregate = owedImprovementAggregate;

  abstract ofDrill(drillId: string): Promise<readonly ImprovementSeen[]>;

  /** Those that are open first, due soonest first; then those that are over. In the live realm; another has none. */
  abstract ofDesk(realm: Realm, deskId: DeskId): Promise<readonly ImprovementSeen[]>;
}

/** How drills with a final report came out. */
export abstract class DrillResults {
  /** Once for each drill. */
  abstract keep(realm: Realm, scenarioId: string, result: Result): Promise<void>;

  /** Those of a scenario that ended before, the latest first. */
  abstract before(scenarioId: string, drillId: string, limit: number): Promise<readonly Result[]>;
}
