import { DirectoryQueries } from '#directory';
import type { DeskId, RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { reassignment } from '../domain/reassign-lead.js';
import { actingPerson } from './acting-desk.js';
import { type CaseAnswer, caseAnswer } from './case-answer.js';
import { Cases } from './cases.js';
import type { CaseTarget } from './change-case.js';

export interface ReassignCommand extends CaseTarget {
  /** The supervisor's own desk when absent. */
  readonly toDeskId?: DeskId | undefined;
  readonly reason: string;
}

/** A supervisor moves the lead inside the agency: to the own desk, or to another. */
@Injectable()
export class ReassignLeadHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: Cases,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError not-found, version-stale, case-desk-unknown, case-reassign-own-agency-only, case-closed, case-led-already */
  async execute(ctx: RequestContext, command: ReassignCommand): Promise<CaseAnswer> {
    const by = actingPerson(ctx);
    const { caseId, expectedVersion, reason, toDeskId = by.deskId } = command;
    const { desks } = this.directory.snapshot();
    const agencyOf = (deskId: DeskId) => desks.get(deskId)?.agencyId ?? null;
    this.cases.desk(toDeskId);
    return this.runner.run(ctx, async (unit) => {
      const { state } = await this.cases.lock(unit, caseId, expectedVersion);
      const agencies = { ofLead: agencyOf(state.lead.deskId), ofTo: agencyOf(toDeskId) };
      const move = reassignment({ toDeskId, by, reason }, agencies);
      return caseAnswer(await this.cases.transferLead(unit, caseId, { toDeskId, ...move }));
    });
  }
}
