import type { RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { answerClarification } from '../domain/ask-clarification.js';
import type { Request } from '../domain/request.js';
import { returnRequest } from '../domain/submit-request.js';
import { translateRequest, type TranslateRequest } from '../domain/translate-request.js';
import { closeRequest, withdrawRequest } from '../domain/withdraw-request.js';
import { ChangeRequest } from './change-request.js';
import { RequestClocks } from './request-clocks.js';
import { SecondPersonClock } from './second-person-clock.js';
import { RequestEnding } from './request-ending.js';
import type { RequestTarget } from './request-setting.js';

/** The smaller acts of the requesting desk, each on one request. */
@Injectable()
export class AskingActs {
  constructor(
    private readonly change: ChangeRequest,
    private readonly clocks: RequestClocks,
    private readonly ending: RequestEnding,
    private readonly secondPerson: SecondPersonClock,
  ) {}

  /** Takes a request that waits for a second person back to the desk. @throws DomainError not-found, version-stale, request-* */
  return(ctx: RequestContext, { reason, ...target }: RequestTarget & { readonly reason: string }): Promise<Stored<Request>> {
    return this.change.run(
      ctx,
      target,
      (state, { officer, now }) => returnRequest(state, reason, officer, now),
      (_after, _before, { unit }) => this.secondPerson.met(unit, target.id),
    );
  }

  /** Answers the asked desk's question; its clock goes on. @throws DomainError not-found, version-stale, request-* */
  answerQuestion(ctx: RequestContext, { text, ...target }: RequestTarget & { readonly text: string }): Promise<Stored<Request>> {
    return this.change.clocked(
      ctx,
      target,
      (unit, state) => this.clocks.questionAnswered(unit, target.id, state),
      (state, dueAt, { officer, now }) => answerClarification(state, text, { officer, dueAt }, now),
    );
  }

  /** Needs it no more. @throws DomainError not-found, version-stale, request-* */
  withdraw(
    ctx: RequestContext,
    { reason, ...target }: RequestTarget & { readonly reason: string | null },
  ): Promise<Stored<Request>> {
    return this.change.run(
      ctx,
      target,
      (state, { officer, now }) => withdrawRequest(state, reason, officer, now),
      (_after, _before, { unit }) => this.ending.takenBack(unit, target.id, 'request-withdrawn'),
    );
  }

  /** Has what it needed, or lets it rest; what was still to come of a partial answer is not owed any more. */
  close(
    ctx: RequestContext,
    { reason, ...target }: RequestTarget & { readonly reason: string | null },
  ): Promise<Stored<Request>> {
    return this.change.run(
      ctx,
      target,
      (state, { officer, now }) => closeRequest(state, reason, officer, now),
      (_after, _before, { unit }) => this.ending.takenBack(unit, target.id, 'request-closed'),
    );
  }

  /** Either desk puts the text into another language. @throws DomainError not-found, version-stale, request-* */
  translate(
    ctx: RequestContext,
    { translation, ...target }: RequestTarget & { readonly translation: Omit<TranslateRequest, 'translationId'> },
  ): Promise<Stored<Request>> {
    const command = { ...translation, translationId: newId() };
    return this.change.run(ctx, target, (state, { officer, now }) => translateRequest(state, command, officer, now));
  }
}
