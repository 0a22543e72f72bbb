import type { RequestContext, WaitProposalId } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { takeProposal, type WaitProposal } from '../domain/wait-proposal.js';
import { BorderSetting, officerOf } from './border-setting.js';
import { WaitProposalsRepository } from './wait-proposals.repository.js';

/** A procedure takes a proposal up: called in the transaction that raises the level. */
@Injectable()
export class TakeProposal {
  constructor(
    private readonly proposals: WaitProposalsRepository,
    private readonly setting: BorderSetting,
  ) {}

  /** @throws DomainError not-found, border-proposal-over */
  async within(unit: Unit, ctx: RequestContext, id: WaitProposalId, activationId: string | null): Promise<Stored<WaitProposal>> {
    const { state } = await unit.load(this.proposals, id);
    const deskIds = this.setting.hearers(this.setting.crossing(state.crossingId));
    return unit.change(this.proposals, id, (proposal) => takeProposal(proposal, activationId, officerOf(ctx), deskIds, unit.now));
  }
}
