import type { RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { acknowledgeRequest, startRequest } from '../domain/acknowledge-request.js';
import { refusalFaults, refuseToAnswer, returnAnswer } from '../domain/answer-request.js';
import { askClarification } from '../domain/ask-clarification.js';
import {
  awaitAuthorisation,
  type AwaitAuthorisation,
  settleAuthorisation,
  type SettleAuthorisation,
} from '../domain/await-authorisation.js';
import { commitRequest, type CommitRequest } from '../domain/commit-request.js';
import { forwardRequest, type ForwardRequest } from '../domain/forward-request.js';
import type { Request } from '../domain/request.js';
import type { Refusal } from '../domain/request.events.js';
import { ChangeRequest } from './change-request.js';
import { ExchangeFacts } from './exchange-facts.js';
import { RequestClocks } from './request-clocks.js';
import { RequestEnding } from './request-ending.js';
import type { RequestTarget } from './request-setting.js';
import { RequestsRepository } from './requests.repository.js';

/** The acts of the asked desk that give no information. Each throws not-found, version-stale, request-*. */
@Injectable()
export class AnsweringActs {
  constructor(
    private readonly change: ChangeRequest,
    private readonly clocks: RequestClocks,
    private readonly exchange: ExchangeFacts,
    private readonly requests: RequestsRepository,
    private readonly ending: RequestEnding,
  ) {}

  acknowledge(ctx: RequestContext, target: RequestTarget): Promise<Stored<Request>> {
    return this.change.run(ctx, target, (state, { officer, now }) => acknowledgeRequest(state, officer, now));
  }

  start(ctx: RequestContext, target: RequestTarget): Promise<Stored<Request>> {
    return this.change.run(ctx, target, (state, { officer, now }) => startRequest(state, officer, now));
  }

  /** Asks what it must know; the clock stands until the requester answers. */
  ask(ctx: RequestContext, { question, ...target }: RequestTarget & { readonly question: string }): Promise<Stored<Request>> {
    return this.change.clocked(
      ctx,
      target,
      (unit, state) => this.clocks.questionAsked(unit, target.id, state),
      (state, _, { officer, now }) => askClarification(state, question, officer, now),
    );
  }

  /** Says by when it will answer. */
  commit(
    ctx: RequestContext,
    { commitment, ...target }: RequestTarget & { readonly commitment: CommitRequest },
  ): Promise<Stored<Request>> {
    return this.change.run(
      ctx,
      target,
      (state, { officer, now }) => commitRequest(state, commitment, officer, now),
      (_after, before, { unit }) => this.clocks.committed(unit, target.id, before, commitment.promisedFor),
    );
  }

  /** Tells that an authorisation is needed, why, and by when it is expected; or that this changed. */
  awaitAuthorisation(
    ctx: RequestContext,
    { notice, ...target }: RequestTarget & { readonly notice: AwaitAuthorisation },
  ): Promise<Stored<Request>> {
    return this.change.clocked(
      ctx,
      target,
      (unit, state) => this.clocks.authorisationAwaited(unit, target.id, state, notice.expectedAt),
      (state, _, { officer, now }) => awaitAuthorisation(state, notice, officer, now),
    );
  }

  settleAuthorisation(
    ctx: RequestContext,
    { outcome, ...target }: RequestTarget & { readonly outcome: SettleAuthorisation },
  ): Promise<Stored<Request>> {
    return this.change.clocked(
      ctx,
      target,
      (unit, state) => this.clocks.authorisationSettled(unit, target.id, state),
      (state, dueAt, { officer, now }) => settleAuthorisation(state, outcome, { officer, dueAt }, now),
    );
  }

  /** Sends it to the right office. */
  forward(ctx: RequestContext, { to, ...target }: RequestTarget & { readonly to: ForwardRequest }): Promise<Stored<Request>> {
    return this.change.run(
      ctx,
      target,
      (state, { officer, now }) => {
        const suitable = this.exchange.isForwardable(state.toDeskId, to.toDeskId);
        const acknowledgeBy =
          suitable && state.delivery
            ? this.clocks.foretellAcknowledgement({ ...state, toDeskId: to.toDeskId }, state.delivery.terms, now)
            : now;
        return forwardRequest(state, to, { officer, suitable, acknowledgeBy }, now);
      },
      async (after, before, { unit }) => {
        await this.clocks.forwarded(unit, target.id, before, after);
        await this.requests.dropPrepared(unit.tx, target.id);
      },
    );
  }

  /** Sends an answer that waits for a second person back to its author; what was written stays, for the desk alone. */
  returnAnswer(
    ctx: RequestContext,
    { reason, ...target }: RequestTarget & { readonly reason: string },
  ): Promise<Stored<Request>> {
    return this.change.run(
      ctx,
      target,
      (state, { officer, now }) => returnAnswer(state, officer, now),
      (_after, _before, { unit }) => this.requests.sayWhyReturned(unit.tx, target.id, reason),
    );
  }

  /** Refuses all, or what is left, on grounds of the closed list. */
  refuse(
    ctx: RequestContext,
    { refusals, ...target }: RequestTarget & { readonly refusals: readonly Refusal[] },
  ): Promise<Stored<Request>> {
    return this.change.run(
      ctx,
      target,
      (state, { officer, now }) => {
        const faults = refusalFaults(refusals, this.exchange.refusalGrounds(state.toDeskId), '/refusals');
        return refuseToAnswer(state, refusals, { officer, faults }, now);
      },
      (_after, before, { unit }) => this.ending.answered(unit, target.id, before),
    );
  }
}
