import { Cases } from '#incidents';
import type { CaseId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Activation } from '../domain/activation.js';
import { linkCase } from '../domain/command-acts.js';
import { ActivationWork, type OnActivation, signatureOf } from './activation-work.js';

@Injectable()
export class LinkCaseHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: Cases,
    private readonly work: ActivationWork,
  ) {}

  /** The case is locked first, as everywhere. @throws DomainError not-found, also for a case that the desk may not see; version-stale */
  execute(ctx: RequestContext, on: OnActivation, caseId: CaseId): Promise<Stored<Activation>> {
    return this.runner.run(ctx, async (unit) => {
      await this.cases.lock(unit, caseId);
      return this.work.within(unit, on, (state) => linkCase(state, { caseId, by: signatureOf(ctx, unit) }, unit.now));
    });
  }
}
