import type { ObligationEvent } from '#escalation';
import type { AdvanceNoticeId, SystemContext } from '#kernel';
import { Subscriber, type Envelope } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { NoticeWork } from '../application/notice-work.js';
import { noteLateAnswer } from '../domain/end-notice.js';

type Breach = Extract<ObligationEvent, { readonly type: 'obligation.breached' }>['data'];

/** A desk's time ran out: the supervisors of both sides' crossing desks hear of it, beside those of its own ladder. */
@Injectable()
export class TellOfLateAnswer extends Subscriber {
  readonly name = 'clearances.tell-of-late-answer';
  readonly on = ['obligation.breached'] as const;

  constructor(private readonly work: NoticeWork) {
    super();
  }

  override concerns({ data }: Envelope): boolean {
    return (data as Breach).act === 'answer-advance-notice';
  }

  async handle({ data }: Envelope<Breach>, ctx: SystemContext): Promise<void> {
    const { subject, deskId } = data;
    await this.work.run(ctx, { id: subject.id as AdvanceNoticeId }, (notice, now) => noteLateAnswer(notice, deskId, now));
  }
}
