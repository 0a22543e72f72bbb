import { DomainError, type DrillId, type Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Drill } from '../domain/drill.js';
import type { Objective, ScenarioInject } from '../domain/scenario.js';
import { DrillsQueries } from './drills.queries.js';

/** A drill with what it is evaluated by, as it was frozen with it. */
export interface DrillToEvaluate {
  readonly drill: Drill;
  readonly objectives: readonly Objective[];
  /** Those of the scenario and those that were added in the drill. */
  readonly injects: readonly Pick<ScenarioInject, 'number' | 'objectives' | 'expect'>[];
}

/** What evaluating reads of drills. */
@Injectable()
export class DrillsToEvaluate {
  constructor(private readonly drills: DrillsQueries) {}

  /** @throws DomainError not-found */
  async get(realm: Realm): Promise<DrillToEvaluate> {
    const [seen, injects, scenario] = await Promise.all([
      this.drills.get(realm as string as DrillId),
      this.drills.injects(realm),
      this.drills.scenario(realm),
    ]);
    if (!seen || !scenario) throw new DomainError('not-found');
    return {
      drill: seen.drill,
      objectives: scenario.objectives,
      injects: injects.flatMap(({ inject: { number, of }, content: { objectives, expect = [] } }) => {
        if (number === null) return [];
        // What is repeated is expected once, from its first firing on.
        return [{ number, objectives, ...(of === null && { expect }) }];
      }),
    };
  }
}
