import type { CaseId, RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { CaseRelation } from '../domain/case.js';
import { linkCase } from '../domain/link-case.js';
import { actingPerson } from './acting-desk.js';
import { type CaseAnswer, caseAnswer } from './case-answer.js';
import { Cases } from './cases.js';
import { CasesRepository } from './cases.repository.js';
import type { CaseTarget } from './change-case.js';

export interface LinkCaseCommand extends CaseTarget {
  readonly otherId: CaseId;
  /** What the other case is to this one. */
  readonly relation: CaseRelation;
  readonly reason: string | null;
}

@Injectable()
export class LinkCaseHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: Cases,
    private readonly repository: CasesRepository,
  ) {}

  /**
   * Both cases are locked in the order of their ids, so that two desks that link the same pair do not wait for each other.
   * @throws DomainError not-found, version-stale, and what `linkCase` refuses
   */
  execute(ctx: RequestContext, command: LinkCaseCommand): Promise<CaseAnswer> {
    const { caseId, otherId, expectedVersion, relation, reason } = command;
    const by = actingPerson(ctx);
    return this.runner.run(ctx, async (unit) => {
      for (const id of [caseId, otherId].toSorted()) await this.cases.lock(unit, id);
      const here = await this.cases.lock(unit, caseId, expectedVersion);
      const there = await this.cases.lock(unit, otherId);
      const linked = linkCase(here.state, there.state, { by, relation, reason }, unit.now);
      await unit.change(this.repository, otherId, () => linked.there);
      return caseAnswer(await unit.change(this.repository, caseId, () => linked.here));
    });
  }
}
