import { type DrillId, instant, LIVE, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import type { DrillEvent } from '../domain/drill.events.js';
import { contentOf, planDrill, type PlanDrill, planInject } from '../domain/plan-drill.js';
import type { Scenario } from '../domain/scenario.js';
import { realmOf } from './drill-context.js';
import { DrillsRepository, InjectsRepository } from './drills.repository.js';
import { PlanningFacts } from './planning-facts.js';
import { hashOf } from './scenarios.js';

/** A scenario becomes a drill with a realm of its own, whose clock stands at the scenario's hour. */
@Injectable()
export class PlanDrillHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly drills: DrillsRepository,
    private readonly injects: InjectsRepository,
    private readonly clocks: RealmClocks,
    private readonly facts: PlanningFacts,
  ) {}

  /** @throws DomainError what `planDrill` refuses */
  async execute(ctx: RequestContext, command: PlanDrill): Promise<{ readonly id: DrillId }> {
    const { scenario } = command;
    const known = await this.facts.about(command.roster);
    const realNow = await this.clocks.now(LIVE);
    const events = planDrill(command, {
      by: ctx.actor.userId,
      realNow,
      hash: hashOf(scenario),
      ...known,
    });
    const id = newId<'Drill'>() satisfies DrillId;
    await this.clocks.open(realmOf(id), scenario.title.en, instant(scenario.startsAt), 0);
    let planned: { readonly id: DrillId } | null = null;
    try {
      planned = await this.fill(ctx, id, scenario, events);
      return planned;
    } finally {
      // A retry is answered with the first drill, and what failed made none: the realm that was opened for it has nothing in it.
      if (planned?.id !== id) await this.clocks.discard(realmOf(id));
    }
  }

  private fill(
    ctx: RequestContext,
    id: DrillId,
    scenario: Scenario,
    events: readonly DrillEvent[],
  ): Promise<{ readonly id: DrillId }> {
    const startsAt = instant(scenario.startsAt);
    return this.runner.run({ ...ctx, realm: realmOf(id) }, async (unit) => {
      this.drills.keepScenario(unit.tx, id, scenario);
      await unit.create(this.drills, id, events);
      const planned = { origin: 'script', of: null, by: null, at: startsAt } as const;
      const items = scenario.injects.map((inject) => ({ id: newId(), inject, events: planInject(inject, startsAt, planned) }));
      this.injects.keepContent(
        unit.tx,
        items.map((item) => ({ id: item.id, content: contentOf(item.inject) })),
      );
      await unit.createMany(this.injects, items);
      return { id };
    });
  }
}
