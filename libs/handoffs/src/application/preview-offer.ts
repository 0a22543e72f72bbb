import type { Instant, RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { termsOf } from '../domain/offer-handoff.js';
import type { OfferTerms } from '../domain/offer-terms.js';
import type { SealedPacket } from '../domain/packet.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffSetting } from './handoff-setting.js';
import type { OfferHandoffCommand } from './offer-handoff.handler.js';

/** What an offer would send, and by when the target would have to answer. */
export interface OfferForeseen {
  readonly terms: OfferTerms;
  readonly sealed: SealedPacket;
  readonly respondBy: Instant;
}

/** Lets the lead read what it is about to send. Nothing is decided, so nothing is written; the refusals are those of the offer itself. */
@Injectable()
export class PreviewOffer {
  constructor(
    private readonly runner: CommandRunner,
    private readonly setting: HandoffSetting,
    private readonly clocks: HandoffClocks,
  ) {}

  /** @throws DomainError not-found, handoff-* */
  async of(ctx: RequestContext, { offering, respondWithin }: OfferHandoffCommand): Promise<OfferForeseen> {
    // Looking twice is no retry: a key that came along keeps no answer, which would hide how the case stands now.
    const { idempotency: _, ...reading } = ctx;
    return this.runner.run(reading, async (unit) => {
      const onCase = await this.setting.holdCase(unit, offering.caseId);
      const terms = termsOf(offering, this.setting.offering(unit, onCase, offering, respondWithin));
      const sealed = await this.setting.packet(unit, terms, 1);
      return { terms, sealed, respondBy: this.clocks.foretellAnswer(unit, terms) };
    });
  }
}
