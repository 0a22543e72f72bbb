import { DirectoryQueries } from '#directory';
import type { DeskId, RequestContext } from '#kernel';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { Case } from '../domain/case.js';
import { claimCase } from '../domain/claim-case.js';
import type { CaseAnswer } from './case-answer.js';
import { CaseClocks } from './case-clocks.js';
import { Cases } from './cases.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

@Injectable()
export class ClaimCaseHandler {
  constructor(
    private readonly change: ChangeCase,
    private readonly cases: Cases,
    private readonly clocks: CaseClocks,
    private readonly directory: DirectoryQueries,
  ) {}

  /**
   * The joint desks of both countries get the case with a clock; the lead keeps leading meanwhile.
   * @throws DomainError not-found, version-stale, case-closed, case-led-already, case-claim-not-competent, case-claim-known,
   *   case-joint-desks-missing
   */
  execute(ctx: RequestContext, command: CaseTarget & { readonly reason: string }): Promise<CaseAnswer> {
    const conflictId = newId();
    const { reason } = command;
    return this.change.run(
      ctx,
      command,
      (state, { by, now }) => {
        const facts = { competent: this.isCompetent(state, by.deskId), joint: this.cases.jointDesks() };
        return claimCase(state, { by, reason, conflictId }, facts, now);
      },
      async ({ state }, { unit }) => {
        if (state.conflict?.id === conflictId) await this.clocks.arbitrationOpened(unit, state);
      },
    );
  }

  private isCompetent({ routing, kind }: Case, deskId: DeskId): boolean {
    if (routing.concurrent.includes(deskId) || routing.alternates.includes(deskId)) return true;
    return this.directory.snapshot().desks.get(deskId)?.competences.includes(kind) ?? false;
  }
}
