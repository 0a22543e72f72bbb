import type { ObligationAct, ObligationEvent } from '#escalation';
import type { RequestId, SystemContext } from '#kernel';
import { Subscriber, type Envelope } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { RepeatRequest } from '../application/repeat-request.handler.js';

type StepReached = Extract<ObligationEvent, { readonly type: 'obligation.step-reached' }>['data'];

const MISSED: Partial<Record<ObligationAct, 'acknowledge' | 'answer'>> = {
  'acknowledge-request': 'acknowledge',
  'answer-request': 'answer',
  'keep-commitment': 'answer',
};

/** A rung that says `repeat-request` asks again. The command looks at the request again by itself. */
@Injectable()
export class RepeatOnStep extends Subscriber {
  readonly name = 'requests.repeat-on-step';
  readonly on = ['obligation.step-reached'] as const;

  constructor(private readonly repeat: RepeatRequest) {
    super();
  }

  override concerns({ data }: Envelope): boolean {
    const { action, subject } = data as StepReached;
    return action === 'repeat-request' && subject.kind === 'request';
  }

  async handle({ data }: Envelope, ctx: SystemContext): Promise<void> {
    const { act, subject } = data as StepReached;
    const missed = MISSED[act];
    if (missed) await this.repeat.execute(ctx, subject.id as RequestId, missed);
  }
}
