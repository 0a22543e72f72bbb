import { AcceptHandoff, AnswerClarification, DeclineHandoff } from '#handoffs';
import { AcknowledgeCaseHandler } from '#incidents';
import type { CaseId, DeclineGround, HandoffId, ProvisionId, RequestContext, RequestId } from '#kernel';
import { AnsweringActs, AskingActs, ProvisionActs } from '#requests';
import { Injectable } from '@nestjs/common';
import type { LinkInHand } from './act-links.store.js';

/** What the person said on the page. */
export interface MailReply {
  readonly ground: DeclineGround | null;
  readonly text: string;
}

/** Acts on an offer of jurisdiction. */
@Injectable()
export class HandoffActs {
  constructor(
    private readonly accept: AcceptHandoff,
    private readonly decline: DeclineHandoff,
    private readonly answer: AnswerClarification,
  ) {}

  async execute(ctx: RequestContext, { act, subjectId }: LinkInHand, { ground, text }: MailReply): Promise<void> {
    const target = { id: subjectId as HandoffId, expectedVersion: undefined };
    if (act === 'accept') await this.accept.execute(ctx, { ...target, conditions: [] });
    else if (act === 'decline')
      await this.decline.execute(ctx, { ...target, ground: ground ?? 'other', text, betterDeskId: null });
    else await this.answer.execute(ctx, { ...target, text });
  }
}

/** Acts on a request, or on information that was given unasked. */
@Injectable()
export class RequestActs {
  constructor(
    private readonly answering: AnsweringActs,
    private readonly asking: AskingActs,
    private readonly provisions: ProvisionActs,
  ) {}

  async execute(ctx: RequestContext, { act, subjectKind, subjectId }: LinkInHand, { text }: MailReply): Promise<void> {
    const expectedVersion = undefined;
    if (subjectKind === 'provision') await this.provisions.acknowledge(ctx, { id: subjectId as ProvisionId, expectedVersion });
    else if (act === 'answer') await this.asking.answerQuestion(ctx, { id: subjectId as RequestId, expectedVersion, text });
    else await this.answering.acknowledge(ctx, { id: subjectId as RequestId, expectedVersion });
  }
}

/** Does from a mail what the same person could do in the product: the same handlers, the same refusals. */
@Injectable()
export class PerformMailAct {
  constructor(
    private readonly acknowledgeCase: AcknowledgeCaseHandler,
    private readonly handoffs: HandoffActs,
    private readonly requests: RequestActs,
  ) {}

  /** @throws DomainError what the handler throws */
  async execute(ctx: RequestContext, link: LinkInHand, reply: MailReply): Promise<void> {
    switch (link.subjectKind) {
      case 'case':
        await this.acknowledgeCase.execute(ctx, { caseId: link.subjectId as CaseId });
        return;
      case 'handoff':
        return this.handoffs.execute(ctx, link, reply);
      default:
        return this.requests.execute(ctx, link, reply);
    }
  }
}
