import { ACTS_ACROSS, DraftContactReport } from '#contacts';
import type { CaseId, SystemContext } from '#kernel';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';

/** An official's act across the line drafts the report that the official's country asks for. The rule is in the command. */
@Injectable()
export class DraftContactReportPolicy extends Subscriber {
  readonly name = 'policies.draft-contact-report';
  readonly on = ACTS_ACROSS;

  constructor(private readonly draft: DraftContactReport) {
    super();
  }

  /** What the engine did by itself is nobody's contact. */
  override concerns({ actorDeskId }: Envelope): boolean {
    return actorDeskId !== null;
  }

  async handle({ id, type, at, stream, caseId, actorDeskId, data }: Envelope, ctx: SystemContext): Promise<void> {
    await this.draft.execute(ctx, { entryId: id, type, at, stream, caseId: caseId as CaseId | null, deskId: actorDeskId, data });
  }
}
