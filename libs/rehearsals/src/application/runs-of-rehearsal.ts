import { type AtOnceStep, OutcomeOfRun, PlanDrillHandler, PlayAtOnce, RunDrill, type Scenario } from '#drills';
import { DomainError, type DrillId, type Instant, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';

/** What a rehearsal asks of drills. */
@Injectable()
export class RunsOfRehearsal {
  constructor(
    private readonly planner: PlanDrillHandler,
    private readonly life: RunDrill,
    private readonly player: PlayAtOnce,
    private readonly outcomes: OutcomeOfRun,
  ) {}

  async plan(ctx: RequestContext, scenario: Scenario): Promise<DrillId> {
    return (await this.planner.execute(ctx, { scenario, roster: [], plannedFor: null })).id;
  }

  start(ctx: RequestContext, id: DrillId): Promise<void> {
    return this.life.start(ctx, { id }, 0);
  }

  step(id: DrillId, end: Instant): Promise<AtOnceStep> {
    return this.player.step(id, end);
  }

  /** Nothing where it has ended before: a worker that died in between left it so. */
  async end(ctx: RequestContext, id: DrillId): Promise<void> {
    try {
      await this.life.end(ctx, { id });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'drill-not-now') throw error;
    }
  }

  outcome(id: DrillId): ReturnType<OutcomeOfRun['of']> {
    return this.outcomes.of(id);
  }
}
