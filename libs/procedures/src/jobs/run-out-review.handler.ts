import type { ObligationEvent } from '#escalation';
import type { SystemContext } from '#kernel';
import { Subscriber, type Envelope } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { AfterActionWork } from '../application/after-action-work.js';

type Breach = Extract<ObligationEvent, { readonly type: 'obligation.breached' }>['data'];

/** A review that was not signed in time lets the other side's become final, and says so. The command looks at the clock by itself. */
@Injectable()
export class RunOutReview extends Subscriber {
  readonly name = 'procedures.run-out-review';
  readonly on = ['obligation.breached'] as const;

  constructor(private readonly reviews: AfterActionWork) {
    super();
  }

  override concerns({ data }: Envelope): boolean {
    return (data as Breach).act === 'review-activation';
  }

  async handle({ data }: Envelope<Breach>, ctx: SystemContext): Promise<void> {
    await this.reviews.runOut(ctx, data.subject.id);
  }
}
