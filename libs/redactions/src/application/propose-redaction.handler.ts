import { Obligations } from '#escalation';
import { Cases, TakeOutPapers } from '#incidents';
import { type CaseId, type DeskId, DomainError, isPerson, type RequestContext } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { answeringDesk, type SeeingDesk } from '../domain/answering-desk.js';
import { type Officer, type Paper, proposeRedaction, type Redaction, type RedactionGround } from '../domain/redaction.js';
import { refuse } from '../domain/redaction.errors.js';
import { redactionVote } from './redaction-vote.js';
import { RedactionsRepository } from './redactions.repository.js';

export interface ProposeRedactionCommand {
  readonly caseId: CaseId;
  readonly paper: Paper;
  readonly ground: RedactionGround;
  readonly words: string;
}

export const officerOf = ({ actor }: RequestContext): Officer => {
  if (!isPerson(actor)) throw new DomainError('not-permitted', { permission: 'case.redact' });
  return { deskId: actor.deskId, country: actor.country, userId: actor.userId };
};

/** Asks that a note or a file be taken out of a case. */
@Injectable()
export class ProposeRedaction {
  constructor(
    private readonly redactions: RedactionsRepository,
    private readonly cases: Cases,
    private readonly papers: TakeOutPapers,
    private readonly obligations: Obligations,
    private readonly votes: Votes,
  ) {}

  /** @throws DomainError not-found, redaction-of-nothing, redaction-runs, redaction-already-done */
  execute(ctx: RequestContext, { caseId, paper, ground, words }: ProposeRedactionCommand): Promise<Stored<Redaction>> {
    const by = officerOf(ctx);
    return this.votes.run(ctx, async (unit) => {
      await this.cases.lock(unit, caseId);
      await this.mustBeThere(unit, caseId, paper);
      const answering = answeringDesk(by, await this.seeing(unit, caseId));
      const events = proposeRedaction({ caseId, paper, ground, words, by, answering }, unit.now);
      const proposed = await unit.create(this.redactions, newId(), events);
      await this.obligations.open(unit, {
        act: 'answer-redaction',
        subject: { kind: 'redaction', id: proposed.id },
        caseId,
        deskId: answering.deskId,
        counterpartDeskId: by.deskId,
        ladder: 'answer-redaction',
        lifeSafety: false,
      });
      const vote = redactionVote('redaction.propose', 'redaction', { caseId, paper, ground, words });
      await this.votes.cast(unit, { ...vote, stream: `redaction:${proposed.id}` });
      return proposed;
    });
  }

  private async mustBeThere(unit: Unit, caseId: CaseId, paper: Paper): Promise<void> {
    const state = await this.redactions.stateOf(unit.tx, paper.id);
    if (state === 'proposed') throw refuse('redaction-runs');
    if (state === 'done') throw refuse('redaction-already-done');
    if (!(await this.papers.has(unit, caseId, paper))) throw refuse('redaction-of-nothing', {}, '/paperId');
  }

  private async seeing(unit: Unit, caseId: CaseId): Promise<readonly SeeingDesk[]> {
    const { lead, seenBy } = await this.cases.seenBy(unit, caseId);
    return seenBy.map((deskId: DeskId) => ({ ...this.cases.desk(deskId), isLead: deskId === lead }));
  }
}
