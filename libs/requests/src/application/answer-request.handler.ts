import { DomainError, type DomainFault, type RequestContext, type RequestId, type UserId } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { answerNeedsSecond, answerRequest, mustBeReleasable, prepareAnswer } from '../domain/answer-request.js';
import type { Request } from '../domain/request.js';
import type { Officer } from '../domain/request.events.js';
import type { AnswerContent } from './answer-content.js';
import { AnswerItems, type ReadyItems } from './answer-items.js';
import { answerVote } from './release-votes.js';
import { ChangeRequest } from './change-request.js';
import { RequestEnding } from './request-ending.js';
import { officerOf, type RequestTarget } from './request-setting.js';
import { RequestsRepository } from './requests.repository.js';

export interface AnswerRequestCommand extends RequestTarget {
  readonly content: AnswerContent;
}

/** An answer that is about to cross. */
interface Crossing {
  readonly request: Request;
  readonly content: AnswerContent;
  readonly author: UserId;
  readonly releasedBy: UserId | null;
}

/** Gives information, item by item, in one transaction with the answer; what touches protected people waits for a second person. */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly votes: Votes,
    private readonly requests: RequestsRepository,
    private readonly change: ChangeRequest,
    private readonly answerItems: AnswerItems,
    private readonly ending: RequestEnding,
  ) {}

  /** @throws DomainError not-found, version-stale, request-answer-unfit naming every fault, request-* */
  answer(ctx: RequestContext, { content, ...target }: AnswerRequestCommand): Promise<Stored<Request>> {
    return this.votes.run(ctx, async (unit) => {
      const { state: request } = await this.change.hold(unit, target);
      const officer = officerOf(ctx);
      const giving = { request, content, author: officer.userId, releasedBy: null };
      const ready = await this.ready(ctx, unit, target.id, giving);
      if (!answerNeedsSecond(request, content)) return this.cross(unit, target, giving, ready);
      return this.prepare(unit, target, giving, ready.faults);
    });
  }

  /** The second person lets it cross; what has become wrong with it meanwhile is told. @throws DomainError as `answer` */
  release(ctx: RequestContext, target: RequestTarget): Promise<Stored<Request>> {
    return this.votes.run(ctx, async (unit) => {
      const { state: request } = await this.change.hold(unit, target);
      const officer = officerOf(ctx);
      const author = mustBeReleasable(request, officer);
      const content = await this.requests.prepared(unit.tx, target.id);
      if (!content) throw new DomainError('not-found');
      const giving = { request, content, author, releasedBy: officer.userId };
      return this.cross(unit, target, giving, await this.ready(ctx, unit, target.id, giving));
    });
  }

  private async ready(
    ctx: RequestContext,
    unit: Unit,
    id: RequestId,
    { request, content, author }: Crossing,
  ): Promise<ReadyItems> {
    const { caseId, toDeskId, fromDeskId } = request;
    const crossing = {
      caseId,
      source: { kind: 'answer', requestId: id },
      fromDeskId: toDeskId,
      toDeskId: fromDeskId,
      author,
    } as const;
    return this.answerItems.ready(ctx, unit, content, crossing);
  }

  private async prepare(
    unit: Unit,
    target: RequestTarget,
    { content }: Crossing,
    faults: readonly DomainFault[],
  ): Promise<Stored<Request>> {
    const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    const prepared = await this.change.within(unit, target, (state, { officer, now }) =>
      prepareAnswer(state, content, { officer, faults, digest }, now),
    );
    await this.votes.cast(unit, answerVote('answer.prepare', target.id, prepared.state, content));
    await this.requests.keepPrepared(unit.tx, target.id, { ...content, byDeskId: prepared.state.toDeskId });
    return prepared;
  }

  private async cross(unit: Unit, target: RequestTarget, crossing: Crossing, ready: ReadyItems): Promise<Stored<Request>> {
    const { request: before, content, author, releasedBy } = crossing;
    const facts = { author, releasedBy, faults: ready.faults };
    // Whether it may be answered at all is said before anything is given.
    answerRequest(before, content, { ...facts, officer: officerOf(unit.ctx), itemIds: [] }, unit.now);
    const itemIds = await this.answerItems.provide(unit, ready);
    const decide = (state: Request, officer: Officer) => answerRequest(state, content, { ...facts, officer, itemIds }, unit.now);
    const after = await this.change.within(unit, target, (state, { officer }) => decide(state, officer));
    if (releasedBy !== null) await this.votes.cast(unit, answerVote('answer.release', target.id, before, content));
    if (content.complete) await this.ending.answered(unit, target.id, before);
    else await this.ending.answeredInPart(unit, target.id, before);
    return after;
  }
}
