import type { RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { refuse } from '../domain/activation.errors.js';
import { confirmAsk, declineAsk } from '../domain/turn-key.js';
import { ActivationWork, type OnActivation } from './activation-work.js';

/** Answers whatever stands asked of the actor's country at this moment, without having read its number: for who acts by a script. */
@Injectable()
export class AnswerStandingAsk {
  constructor(private readonly work: ActivationWork) {}

  /** @param reason of a no; null turns the key. @throws DomainError not-found, activation-ended, activation-ask-gone, activation-own-key */
  async execute(ctx: RequestContext, on: OnActivation, reason: string | null): Promise<{ readonly id: string }> {
    await this.work.act(ctx, on, (state, facts, by) => {
      const number = state.ask?.number;
      if (number === undefined) throw refuse('activation-ask-gone');
      return reason === null ? confirmAsk(state, { number, by }, facts) : declineAsk(state, { number, by, reason }, facts.now);
    });
    return { id: on.id };
  }
}
