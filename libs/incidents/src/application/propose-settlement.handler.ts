import type { DeskId, RequestContext } from '#kernel';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { proposeSettlement } from '../domain/settle-conflict.js';
import type { CaseAnswer } from './case-answer.js';
import { proposedVote } from './settlement-votes.js';
import { Cases } from './cases.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

export interface ProposeSettlementCommand extends CaseTarget {
  readonly leadDeskId: DeskId;
  readonly reason: string;
}

@Injectable()
export class ProposeSettlementHandler {
  constructor(
    private readonly change: ChangeCase,
    private readonly cases: Cases,
    private readonly votes: Votes,
  ) {}

  /** @throws DomainError not-found, version-stale, case-closed, case-conflict-none, case-joint-desk-only, case-desk-unknown */
  execute(ctx: RequestContext, command: ProposeSettlementCommand): Promise<CaseAnswer> {
    const { leadDeskId, reason } = command;
    return this.change.run(
      ctx,
      command,
      (state, { by, now }) => proposeSettlement(state, { by, lead: this.cases.desk(leadDeskId), reason }, now),
      async ({ state }, { unit }) => this.votes.cast(unit, proposedVote(command.caseId, state.conflict!)),
    );
  }
}
