import type { DeskId, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { removeParticipant } from '../domain/remove-participant.js';
import type { CaseAnswer } from './case-answer.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

export interface RemoveParticipantCommand extends CaseTarget {
  readonly deskId: DeskId;
  readonly reason: string;
}

@Injectable()
export class RemoveParticipantHandler {
  constructor(private readonly change: ChangeCase) {}

  /** @throws DomainError not-found, version-stale, case-closed, case-lead-moved, case-lead-only, case-lead-not-removable, case-participant-unknown */
  execute(ctx: RequestContext, command: RemoveParticipantCommand): Promise<CaseAnswer> {
    const { deskId, reason } = command;
    return this.change.run(ctx, command, (state, { by, now }) => removeParticipant(state, { by, deskId, reason }, now));
  }
}
