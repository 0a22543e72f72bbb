import type { DeskId, RequestContext } from '#kernel';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { confirmSettlement } from '../domain/settle-conflict.js';
import { confirmedVote } from './settlement-votes.js';
import { actingPerson } from './acting-desk.js';
import { type CaseAnswer, caseAnswer } from './case-answer.js';
import { CaseClocks } from './case-clocks.js';
import { Cases } from './cases.js';
import { CasesRepository } from './cases.repository.js';
import type { CaseTarget } from './change-case.js';

export interface ConfirmSettlementCommand extends CaseTarget {
  readonly leadDeskId: DeskId;
}

@Injectable()
export class ConfirmSettlementHandler {
  constructor(
    private readonly votes: Votes,
    private readonly cases: Cases,
    private readonly repository: CasesRepository,
    private readonly clocks: CaseClocks,
  ) {}

  /**
   * Both countries agree: the conflict ends, its clocks stop, and the lead moves if another desk was agreed on.
   * @throws DomainError not-found, version-stale, case-closed, case-conflict-none, case-joint-desk-only, case-proposal-none,
   *   case-proposal-own, case-proposal-differs
   */
  execute(ctx: RequestContext, { caseId, expectedVersion, leadDeskId }: ConfirmSettlementCommand): Promise<CaseAnswer> {
    const by = actingPerson(ctx);
    return this.votes.run(ctx, async (unit) => {
      const before = await this.cases.lock(unit, caseId, expectedVersion);
      const after = await unit.change(this.repository, caseId, (state) => confirmSettlement(state, { by, leadDeskId }, unit.now));
      await this.votes.cast(unit, confirmedVote(caseId, before.state.conflict!));
      await this.clocks.arbitrationEnded(unit, before.state.conflict!.id);
      if (after.state.lead.seq > before.state.lead.seq) await this.clocks.leadMoved(unit, after.state);
      return caseAnswer(after);
    });
  }
}
