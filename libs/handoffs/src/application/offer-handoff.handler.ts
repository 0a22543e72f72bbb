import type { HandoffId, OnPaper, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { Handoff } from '../domain/handoff.js';
import { offerHandoff, termsOf, type OfferHandoff as Offering } from '../domain/offer-handoff.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffOutcome } from './handoff-outcome.js';
import { HandoffSetting } from './handoff-setting.js';
import { HandoffsRepository } from './handoffs.repository.js';

export interface OfferHandoffCommand {
  readonly offering: Offering;
  /** Minutes to decide; null for the limit of the urgency. */
  readonly respondWithin: number | null;
  /** The form that it was written on while the system was away. */
  readonly paper?: OnPaper | null;
}

/**
 * The leading desk offers the case. In one transaction: the offer, its briefing, the case's place for an offer, the target's right to
 * read the case, and what the target owes.
 */
@Injectable()
export class OfferHandoff {
  constructor(
    private readonly runner: CommandRunner,
    private readonly handoffs: HandoffsRepository,
    private readonly setting: HandoffSetting,
    private readonly outcome: HandoffOutcome,
    private readonly clocks: HandoffClocks,
  ) {}

  /** @throws DomainError not-found, handoff-*, form-* */
  async execute(ctx: RequestContext, { offering, respondWithin, paper = null }: OfferHandoffCommand): Promise<Stored<Handoff>> {
    return this.runner.run(ctx, async (unit) => {
      const onCase = await this.setting.holdCase(unit, offering.caseId);
      await this.outcome.superseded(unit, onCase);
      const facts = this.setting.offering(unit, onCase, offering, respondWithin);
      const terms = termsOf(offering, facts);
      const sealed = await this.setting.packet(unit, terms, 1);
      const id = newId<'Handoff'>() satisfies HandoffId;
      const respondBy = await this.clocks.awaitAnswer(unit, id, terms);
      const events = offerHandoff(offering, { ...facts, packetHash: sealed.hash, respondBy, paper }, unit.now);
      const offered = await unit.create(this.handoffs, id, events);
      await this.handoffs.keepPacket(unit.tx, id, sealed);
      await this.outcome.opened(unit, offered);
      return offered;
    });
  }
}
