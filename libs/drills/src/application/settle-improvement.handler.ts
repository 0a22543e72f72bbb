import type { RequestContext } from '#kernel';
import { Obligations } from '#escalation';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { settle } from '../domain/improvement-owed.js';
import { ImprovementsRepository, type ImprovementSeen } from './evaluations.repository.js';

/** A desk says what became of what it owes after a drill; the clock of it stops in the same transaction. */
@Injectable()
export class SettleImprovement {
  constructor(
    private readonly runner: CommandRunner,
    private readonly improvements: ImprovementsRepository,
    private readonly obligations: Obligations,
  ) {}

  /** @throws DomainError not-found, version-stale, evaluation-improvement-foreign, evaluation-improvement-over */
  async execute(
    ctx: RequestContext,
    {
      id,
      how,
      text,
      expectedVersion,
    }: { id: string; how: 'done' | 'dropped'; text: string; expectedVersion?: number | undefined },
  ): Promise<ImprovementSeen> {
    const { deskId, userId } = ctx.actor;
    return this.runner.run(ctx, async (unit) => {
      const after = await unit.change(
        this.improvements,
        id,
        (state) => settle(state, how, { deskId, userId, text }, unit.now),
        expectedVersion,
      );
      if (how === 'done') await this.obligations.meet(unit, { subjectId: id });
      else await this.obligations.cancel(unit, { subjectId: id, because: 'improvement-dropped' });
      return { id, version: after.version, improvement: after.state };
    });
  }
}
