import type { DeskId, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { addParticipant } from '../domain/add-participant.js';
import type { ParticipantRole } from '../domain/case.js';
import type { CaseAnswer } from './case-answer.js';
import { Cases } from './cases.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

export interface AddParticipantCommand extends CaseTarget {
  readonly deskId: DeskId;
  readonly role: ParticipantRole;
}

@Injectable()
export class AddParticipantHandler {
  constructor(
    private readonly change: ChangeCase,
    private readonly cases: Cases,
  ) {}

  /** @throws DomainError not-found, version-stale, case-desk-unknown, case-closed, case-lead-moved, case-lead-only, case-led-already, case-participant-known */
  execute(ctx: RequestContext, command: AddParticipantCommand): Promise<CaseAnswer> {
    const { deskId, role } = command;
    return this.change.run(ctx, command, (state, { by, now }) => {
      this.cases.desk(deskId);
      return addParticipant(state, { by, deskId, role }, now);
    });
  }
}
