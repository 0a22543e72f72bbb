import { Cases } from '#incidents';
import type { CaseId, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { HandoffOutcome } from './handoff-outcome.js';

/** The lead of a case moved another way: the offer of the desk that had it ends. Late or twice, it changes nothing. */
@Injectable()
export class SupersedeHandoff {
  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: Cases,
    private readonly outcome: HandoffOutcome,
  ) {}

  /** @returns whether an offer ended by this call. @throws DomainError not-found */
  async execute(ctx: SystemContext, caseId: CaseId): Promise<{ readonly superseded: boolean }> {
    return this.runner.run(ctx, async (unit) => ({
      superseded: await this.outcome.superseded(unit, await this.cases.lock(unit, caseId)),
    }));
  }
}
