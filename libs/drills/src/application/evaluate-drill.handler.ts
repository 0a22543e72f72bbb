import { DomainError, type RequestContext } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { type Evaluation, type EvaluationEvent, NOTHING_SEEN } from '../domain/evaluation.js';
import { type Drill, placeOf } from '../domain/drill.js';
import type { Evaluated } from '../domain/observation-acts.js';
import type { Writer } from '../domain/observation.js';
import { DrillsRepository } from './drills.repository.js';
import { DrillsToEvaluate } from './drill-to-evaluate.js';
import { EvaluationsRepository } from './evaluations.repository.js';

export interface Evaluating {
  readonly drill: Evaluated;
  readonly by: Writer;
  readonly unit: Unit;
}

type Decide = (state: Evaluation, evaluating: Evaluating) => readonly EvaluationEvent[];

const writerOf = (drill: Drill, { actor }: RequestContext): Writer => {
  const place = placeOf(drill, actor.userId);
  if (!place) throw new DomainError('not-found');
  return { userId: actor.userId, role: place.role, deskId: place.deskId };
};

/** Acts on what people make of a drill. Locks: drill, then its evaluation, so that nothing is written once the report is final. */
@Injectable()
export class EvaluateDrill {
  constructor(
    private readonly runner: CommandRunner,
    private readonly drills: DrillsRepository,
    private readonly evaluations: EvaluationsRepository,
    private readonly known: DrillsToEvaluate,
  ) {}

  /** @throws DomainError not-found, also for who is not on the roster; what `decide` refuses */
  async act(ctx: RequestContext, decide: Decide): Promise<void> {
    const { objectives, injects } = await this.known.get(ctx.realm);
    await this.runner.run(ctx, async (unit) => {
      const { state: drill } = await unit.load(this.drills, ctx.realm);
      const facts = { state: drill.state, objectives, injects: injects.map(({ number }) => number) };
      const evaluating: Evaluating = { drill: facts, by: writerOf(drill, ctx), unit };
      if (await this.evaluations.has(unit.tx, ctx.realm)) {
        await unit.change(this.evaluations, ctx.realm, (state) => decide(state, evaluating));
        return;
      }
      const events = decide(NOTHING_SEEN, evaluating);
      if (events.length > 0) await unit.create(this.evaluations, ctx.realm, events);
    });
  }
}
