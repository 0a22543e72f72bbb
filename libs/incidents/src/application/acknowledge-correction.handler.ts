import type { RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { acknowledgeCorrection } from '../domain/acknowledge-correction.js';
import type { CaseAnswer } from './case-answer.js';
import { CaseClocks } from './case-clocks.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

export interface AcknowledgeCorrectionCommand extends CaseTarget {
  readonly correctionId: string;
}

@Injectable()
export class AcknowledgeCorrectionHandler {
  constructor(
    private readonly change: ChangeCase,
    private readonly clocks: CaseClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, case-correction-unknown, case-correction-not-addressed, case-correction-acknowledged */
  execute(ctx: RequestContext, command: AcknowledgeCorrectionCommand): Promise<CaseAnswer> {
    const { correctionId } = command;
    return this.change.run(
      ctx,
      command,
      (state, { by, now }) => acknowledgeCorrection(state, { by, correctionId }, now),
      (_, { unit, by }) => this.clocks.correctionAcknowledged(unit, correctionId, by.deskId),
    );
  }
}
