import { Obligations } from '#escalation';
import { Cases } from '#incidents';
import { DomainError, type RequestContext } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { approveRedaction, mustAnswer, type Redaction, refuseRedaction, withdrawRedaction } from '../domain/redaction.js';
import { redactionVote } from './redaction-vote.js';
import { Erasing } from './erasing.js';
import { officerOf } from './propose-redaction.handler.js';
import { RedactionsRepository } from './redactions.repository.js';

export interface RedactionTarget {
  readonly id: string;
  readonly expectedVersion: number | undefined;
}

/** The end of a redaction: done by a second person, refused, or withdrawn by the desk that asked. */
@Injectable()
export class AnswerRedaction {
  constructor(
    private readonly redactions: RedactionsRepository,
    private readonly cases: Cases,
    private readonly erasing: Erasing,
    private readonly obligations: Obligations,
    private readonly votes: Votes,
  ) {}

  /**
   * Approves and does it, in one transaction.
   * @throws DomainError not-found, version-stale, redaction-other-country, redaction-needs-second, redaction-already-*
   */
  approve(ctx: RequestContext, target: RedactionTarget): Promise<Stored<Redaction>> {
    const by = officerOf(ctx);
    return this.end(ctx, target, async (unit, { state }) => {
      mustAnswer(state, by, 'approve');
      const done = await this.erasing.erase(unit, state, target.id);
      const approved = await unit.change(this.redactions, target.id, (redaction) =>
        approveRedaction(redaction, by, done, unit.now),
      );
      await this.votes.cast(unit, redactionVote('redaction.approve', `redaction:${target.id}`, state));
      return approved;
    });
  }

  /** @throws DomainError as `approve` */
  refuse(ctx: RequestContext, target: RedactionTarget & { readonly why: string }): Promise<Stored<Redaction>> {
    const by = officerOf(ctx);
    return this.end(ctx, target, (unit) =>
      unit.change(this.redactions, target.id, (redaction) => refuseRedaction(redaction, by, target.why, unit.now)),
    );
  }

  /** @throws DomainError not-found, version-stale, redaction-not-yours, redaction-already-* */
  withdraw(ctx: RequestContext, target: RedactionTarget): Promise<Stored<Redaction>> {
    const by = officerOf(ctx);
    return this.end(ctx, target, (unit) =>
      unit.change(this.redactions, target.id, (redaction) => withdrawRedaction(redaction, by, unit.now)),
    );
  }

  private end(
    ctx: RequestContext,
    { id, expectedVersion }: RedactionTarget,
    decide: (unit: Unit, held: Stored<Redaction>) => Promise<Stored<Redaction>>,
  ): Promise<Stored<Redaction>> {
    return this.votes.run(ctx, async (unit) => {
      const caseId = await this.redactions.caseOf(unit.tx, id);
      if (caseId === null) throw new DomainError('not-found');
      await this.cases.lock(unit, caseId);
      const held = await unit.change(this.redactions, id, () => [], expectedVersion);
      const ended = await decide(unit, held);
      await this.obligations.meet(unit, { subjectId: id, act: 'answer-redaction' });
      return ended;
    });
  }
}
