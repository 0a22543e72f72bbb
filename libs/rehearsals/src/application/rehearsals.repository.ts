import type { Scenario } from '#drills';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { Comparison } from '../domain/compare-runs.js';
import { type Rehearsal, rehearsalAggregate, type RehearsalEvent } from '../domain/rehearsal.js';

/** Port to the rows of rehearsals. */
export abstract class RehearsalsRepository extends AggregateStore<Rehearsal, RehearsalEvent> {
  readonly aggregate = rehearsalAggregate;

  /** What the rehearsal that is about to be inserted plays; it never changes. */
  abstract keepScenario(tx: Tx, scenario: Scenario): void;

  abstract keepComparison(tx: Tx, id: string, comparison: Comparison): void;
}
