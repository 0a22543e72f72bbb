import type { ObligationAct, ObligationEvent } from '#escalation';
import type { HandoffId, SystemContext } from '#kernel';
import { Subscriber, type Envelope } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { ExpireHandoff } from '../application/expire-handoff.handler.js';

type Breach = Extract<ObligationEvent, { readonly type: 'obligation.breached' }>['data'];

const ENDS_THE_OFFER: ReadonlySet<ObligationAct> = new Set<ObligationAct>(['answer-handoff', 'confirm-conditions']);

/** Who did not answer, or did not confirm, in time lets the offer expire. The command looks at the clock again by itself. */
@Injectable()
export class ExpireOnBreach extends Subscriber {
  readonly name = 'handoffs.expire-on-breach';
  readonly on = ['obligation.breached'] as const;

  constructor(private readonly expire: ExpireHandoff) {
    super();
  }

  async handle({ data }: Envelope<Breach>, ctx: SystemContext): Promise<void> {
    const { act, subject } = data;
    if (subject.kind === 'handoff' && ENDS_THE_OFFER.has(act)) await this.expire.execute(ctx, subject.id as HandoffId);
  }
}
