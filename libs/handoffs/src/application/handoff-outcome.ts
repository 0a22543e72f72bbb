import { EnterFromPaper } from '#forms';
import { Cases, type Case } from '#incidents';
import type { HandoffId } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { negativeConflict } from '../domain/bounce-brake.js';
import { leadMovedTo, type Handoff } from '../domain/handoff.js';
import { supersedeHandoff } from '../domain/supersede-handoff.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffsRepository } from './handoffs.repository.js';
import type { Setting } from './handoff-setting.js';

/** What the end of an offer means for its case, in the transaction of the end itself. */
@Injectable()
export class HandoffOutcome {
  constructor(
    private readonly cases: Cases,
    private readonly handoffs: HandoffsRepository,
    private readonly clocks: HandoffClocks,
    private readonly forms: EnterFromPaper,
  ) {}

  /** The offer takes the case's place for one, the target may read what it is offered, and a form that it was written on is entered by it. */
  async opened(unit: Unit, { id, state }: Stored<Handoff>): Promise<void> {
    const { caseId, fromDeskId, toDeskId, paper } = state.offer;
    const entry = { deskId: fromDeskId, kinds: ['hand-over'], subject: { kind: 'handoff', id } } as const;
    if (paper) await this.forms.execute(unit, paper, entry);
    await this.cases.openOffer(unit, caseId, id as HandoffId);
    if (toDeskId) await this.cases.grantAccess(unit, caseId, toDeskId, 'offer');
  }

  /**
   * Ends the offer of a desk that no longer leads the case: its place went with the lead.
   * @returns whether there was one
   */
  async superseded(unit: Unit, { state }: Stored<Case>): Promise<boolean> {
    const stale = await this.handoffs.openOf(unit.tx, state.caseId);
    if (!stale) return false;
    const before = await unit.load(this.handoffs, stale);
    const after = await unit.change(this.handoffs, stale, (handoff) => supersedeHandoff(handoff, state.lead.deskId, unit.now));
    if (after.version === before.version) return false;
    await this.clocks.stop(unit, stale, 'superseded');
    return true;
  }

  /** Both sides agreed: the case's place for an offer is free again; the lead of a transfer moves, else the target works beside it. */
  async taken(unit: Unit, { id, state }: Stored<Handoff>): Promise<void> {
    const { caseId, fromDeskId, toDeskId, kind } = state.offer;
    await this.cases.closeOffer(unit, caseId, id as HandoffId, 'accepted');
    const lead = leadMovedTo(state);
    if (lead) await this.cases.transferLead(unit, caseId, { toDeskId: lead, by: 'handoff', causeId: id, kind });
    else if (toDeskId) await this.cases.join(unit, caseId, toDeskId);
    if (kind === 'joint_lead_life_safety' && toDeskId)
      await this.cases.requestArbitration(unit, caseId, { kind: 'positive', claimants: [fromDeskId, toDeskId] });
  }

  async withdrawn(unit: Unit, { handoff, onCase }: Setting): Promise<void> {
    await this.cases.closeOffer(unit, onCase.state.caseId, handoff.id as HandoffId, 'withdrawn');
  }

  /** The offer came back. Frees the case's place for an offer and tells how often that has happened by now. */
  async bounced(unit: Unit, { handoff, onCase }: Setting, how: 'declined' | 'expired'): Promise<number> {
    const { bounces } = await this.cases.closeOffer(unit, onCase.state.caseId, handoff.id as HandoffId, how);
    return bounces;
  }

  /** Asks the joint desks of both countries when no competent desk is left that could take the case. */
  async arbitrateIfNobody(unit: Unit, { onCase }: Setting, { state }: Stored<Handoff>, bounces: number): Promise<void> {
    if (onCase.state.conflict) return;
    const declined = await this.handoffs.declinedDesks(unit.tx, state.offer.caseId);
    if (state.state === 'declined' && state.offer.toDeskId) declined.push(state.offer.toDeskId);
    const { lead, routing } = onCase.state;
    const claimants = negativeConflict({ leadDeskId: lead.deskId, competent: routing.concurrent, declined, bounces });
    if (claimants)
      await this.cases.requestArbitration(unit, onCase.state.caseId, { kind: 'negative', claimants: [...claimants] });
  }
}
