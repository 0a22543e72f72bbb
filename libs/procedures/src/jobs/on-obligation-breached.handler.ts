import type { ObligationEvent } from '#escalation';
import type { ActivationId, SystemContext } from '#kernel';
import { Subscriber, type Envelope } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { LapseAsk } from '../application/lapse-ask.handler.js';
import { LapseStatement } from '../application/lapse-statement.handler.js';

type Breach = Extract<ObligationEvent, { readonly type: 'obligation.breached' }>['data'];

/** Whose key did not come in time leaves the other side alone. The command looks at the clock again by itself. */
@Injectable()
export class LapseOnBreach extends Subscriber {
  readonly name = 'procedures.lapse-on-breach';
  readonly on = ['obligation.breached'] as const;

  constructor(private readonly lapse: LapseAsk) {
    super();
  }

  override concerns({ data }: Envelope): boolean {
    return (data as Breach).act === 'confirm-activation';
  }

  async handle({ data }: Envelope<Breach>, ctx: SystemContext): Promise<void> {
    await this.lapse.execute(ctx, data.subject.id as ActivationId);
  }
}

/** The same for a joint statement. */
@Injectable()
export class LapseStatementOnBreach extends Subscriber {
  readonly name = 'procedures.lapse-statement-on-breach';
  readonly on = ['obligation.breached'] as const;

  constructor(private readonly lapse: LapseStatement) {
    super();
  }

  override concerns({ data }: Envelope): boolean {
    return (data as Breach).act === 'confirm-statement';
  }

  async handle({ data }: Envelope<Breach>, ctx: SystemContext): Promise<void> {
    await this.lapse.execute(ctx, data.subject.id);
  }
}
