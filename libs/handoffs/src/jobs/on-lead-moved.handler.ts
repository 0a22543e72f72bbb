import type { CaseId, SystemContext } from '#kernel';
import { Subscriber, type Envelope } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { SupersedeHandoff } from '../application/supersede-handoff.handler.js';

/** The lead moved, perhaps past an open offer: that offer has nothing to give any more. */
@Injectable()
export class SupersedeOnLeadMoved extends Subscriber {
  readonly name = 'handoffs.supersede-on-lead-moved';
  readonly on = ['case.lead-moved'] as const;

  constructor(private readonly supersede: SupersedeHandoff) {
    super();
  }

  async handle({ caseId }: Envelope, ctx: SystemContext): Promise<void> {
    if (caseId) await this.supersede.execute(ctx, caseId as CaseId);
  }
}
