import { Obligations } from '#escalation';
import type { RequestContext } from '#kernel';
import { hashOf, type Vote, Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { type BreakGlass, endBreakGlass, type GlassFinding, reviewBreakGlass } from '../domain/break-glass.js';
import { BreakGlassRepository } from './break-glass.repository.js';

export interface BreakGlassAnswer {
  readonly id: string;
  readonly state: BreakGlass['state'];
  readonly version: number;
}

/** Its person ends it, or the originator says what it was. */
@Injectable()
export class CloseBreakGlass {
  constructor(
    private readonly votes: Votes,
    private readonly repository: BreakGlassRepository,
    private readonly obligations: Obligations,
  ) {}

  /** @throws DomainError not-found, version-stale, break-glass-* */
  end(ctx: RequestContext, id: string, expectedVersion?: number): Promise<BreakGlassAnswer> {
    return this.votes.run(ctx, async (unit) => {
      const decide = (glass: BreakGlass) => endBreakGlass(glass, ctx.actor.userId, unit.now);
      return answerOf(await unit.change(this.repository, id, decide, expectedVersion));
    });
  }

  /** Meets what the originator owed, and lets the person break another. @throws DomainError not-found, version-stale, break-glass-* */
  review(
    ctx: RequestContext,
    id: string,
    finding: { readonly finding: GlassFinding; readonly text: string | null },
    expectedVersion?: number,
  ): Promise<BreakGlassAnswer> {
    return this.votes.run(ctx, async (unit) => {
      const decide = (glass: BreakGlass) => reviewBreakGlass(glass, ctx.actor, finding, unit.now);
      const reviewed = await unit.change(this.repository, id, decide, expectedVersion);
      await this.votes.cast(unit, reviewVote(id, reviewed.state));
      await this.obligations.meet(unit, { subjectId: id, act: 'review-break-glass' });
      return answerOf(reviewed);
    });
  }
}

/** What the second person signs: of which opening, by whom and why, and what they find. */
const reviewVote = (id: string, { caseId, by, startedAt, reason, text, review }: BreakGlass): Vote => ({
  action: 'break-glass.review',
  proposalId: `break-glass:${id}`,
  params: {
    caseId,
    by,
    startedAt,
    why: hashOf({ reason, text }),
    finding: review?.finding ?? '',
    text: review?.text ?? null,
  },
});

const answerOf = ({ id, state, version }: { id: string; state: BreakGlass; version: number }): BreakGlassAnswer => ({
  id,
  state: state.state,
  version,
});
