import type { RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { Correction } from '../domain/case.js';
import { issueCorrection } from '../domain/issue-correction.js';
import { actingPerson } from './acting-desk.js';
import { type CaseAnswer, caseAnswer } from './case-answer.js';
import { CaseClocks } from './case-clocks.js';
import { Cases } from './cases.js';
import { CasesRepository } from './cases.repository.js';
import type { CaseTarget } from './change-case.js';

export interface IssueCorrectionCommand extends CaseTarget, Pick<Correction, 'kind' | 'text' | 'language'> {}

@Injectable()
export class IssueCorrectionHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: Cases,
    private readonly repository: CasesRepository,
    private readonly clocks: CaseClocks,
  ) {}

  /**
   * Reaches every desk that can see the case; each owes an acknowledgement with a clock of its own.
   * @throws DomainError not-found, version-stale, case-working-desks-only
   */
  execute(ctx: RequestContext, command: IssueCorrectionCommand): Promise<CaseAnswer & { readonly correctionId: string }> {
    const { caseId, expectedVersion, kind, text, language } = command;
    const { deskId, country } = actingPerson(ctx);
    const id = newId();
    return this.runner.run(ctx, async (unit) => {
      await this.cases.lock(unit, caseId, expectedVersion);
      const recipients = await this.repository.viewers(unit.tx, caseId);
      const correction = { by: { deskId, country }, id, kind, text, language, recipients };
      const after = await unit.change(this.repository, caseId, (state) => issueCorrection(state, correction, unit.now));
      await this.clocks.correctionIssued(unit, after.state, id);
      return { ...caseAnswer(after), correctionId: id };
    });
  }
}
