import type { DeskMove } from '#drills';
import { AcceptHandoff, DeclineHandoff } from '#handoffs';
import { AcknowledgeCaseHandler } from '#incidents';
import type { ActivationId, CaseId, DeclineGround, HandoffId, RequestContext, RequestId } from '#kernel';
import { AnsweringActs } from '#requests';
import { Injectable } from '@nestjs/common';
import { MakeCrisis } from './make-crisis.js';
import { MakeRequests } from './make-requests.js';

/** The makers that an answer needs too. */
@Injectable()
export class Answers {
  constructor(
    readonly crisis: MakeCrisis,
    readonly requests: MakeRequests,
  ) {}
}

/** What a desk does by its script about what reached it: the ordinary command of whoever owns that. */
@Injectable()
export class AnswerByScript {
  constructor(
    private readonly accept: AcceptHandoff,
    private readonly decline: DeclineHandoff,
    private readonly acknowledge: AcknowledgeCaseHandler,
    private readonly answering: AnsweringActs,
    private readonly makes: Answers,
  ) {}

  async do(ctx: RequestContext, move: DeskMove): Promise<void> {
    switch (move.on) {
      case 'offered':
        return this.offered(ctx, move);
      case 'asked':
        return this.asked(ctx, move);
      case 'filed':
        if (move.does === 'acknowledge') await this.acknowledge.execute(ctx, { caseId: move.about as CaseId });
        return;
      case 'activation-asked':
        if (move.does === 'nothing') return;
        await this.makes.crisis.turn(ctx, 0, move.about as ActivationId, move.does === 'decline' ? saidBy(move, ctx) : null);
    }
  }

  private async offered(ctx: RequestContext, move: DeskMove): Promise<void> {
    const offer = { id: move.about as HandoffId, expectedVersion: undefined };
    if (move.does === 'accept') await this.accept.execute(ctx, { ...offer, conditions: [] });
    if (move.does === 'decline') {
      const ground = (move.ground ?? 'not_our_subject') as DeclineGround;
      await this.decline.execute(ctx, { ...offer, ground, text: saidBy(move, ctx), betterDeskId: null });
    }
  }

  private async asked(ctx: RequestContext, move: DeskMove): Promise<void> {
    const request = { id: move.about as RequestId, expectedVersion: undefined };
    if (move.does === 'acknowledge') await this.answering.acknowledge(ctx, request);
    if (move.does === 'answer') await this.makes.requests.answer(ctx, request.id, move.text);
    if (move.does === 'refuse') {
      const refusals = [{ ground: move.ground ?? 'judicial-order-needed', words: saidBy(move, ctx), part: null }];
      await this.answering.refuse(ctx, { ...request, refusals });
    }
  }
}

const saidBy = ({ text, does }: DeskMove, { locale }: RequestContext): string => text?.[locale] ?? does;
