import type { Instant, RequestContext, WaitProposalId } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { refuseBorder } from '../domain/border.errors.js';
import { dismissProposal, type WaitProposal } from '../domain/wait-proposal.js';
import { BorderSetting, officerOf } from './border-setting.js';
import { WaitProposalsRepository } from './wait-proposals.repository.js';

export interface DismissProposalCommand {
  readonly id: WaitProposalId;
  readonly expectedVersion: number | undefined;
  readonly reason: string;
}

/** A person says why a level is not raised. */
@Injectable()
export class DismissProposal {
  constructor(
    private readonly runner: CommandRunner,
    private readonly proposals: WaitProposalsRepository,
    private readonly setting: BorderSetting,
  ) {}

  /** @throws DomainError not-found, version-stale, border-crossing-foreign, border-proposal-over */
  execute(ctx: RequestContext, { id, expectedVersion, reason }: DismissProposalCommand): Promise<Stored<WaitProposal>> {
    const decide = (now: Instant) => (proposal: WaitProposal) => {
      const crossing = this.setting.crossing(proposal.crossingId);
      if (!this.setting.runs(ctx.actor.deskId, crossing)) throw refuseBorder('border-crossing-foreign');
      return dismissProposal(proposal, reason, officerOf(ctx), this.setting.hearers(crossing), now);
    };
    return this.runner.run(ctx, async (unit) => {
      await unit.load(this.proposals, id);
      return unit.change(this.proposals, id, decide(unit.now), expectedVersion);
    });
  }
}
