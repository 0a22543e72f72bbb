import { Obligations } from '#escalation';
import { type ConsentId, DomainError, type Instant, type RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { type Consent, type ConsentEvent, grantConsent, refuseConsent } from '../domain/consent.js';
import { officerOf } from './acting.js';
import { ConsentsRepository } from './consents.repository.js';

interface Answering {
  readonly id: ConsentId;
  readonly expectedVersion: number | undefined;
}

/** The originator's answer. The first one stands. */
@Injectable()
export class AnswerConsent {
  constructor(
    private readonly runner: CommandRunner,
    private readonly consents: ConsentsRepository,
    private readonly obligations: Obligations,
  ) {}

  /** @throws DomainError not-found, consent-not-yours, consent-already-granted, consent-already-refused, consent-until-passed */
  async grant(
    ctx: RequestContext,
    { until, words, ...answering }: Answering & { readonly until: Instant | null; readonly words: string | null },
  ): Promise<Stored<Consent>> {
    return this.answer(ctx, answering, (consent, now) => grantConsent(consent, officerOf(ctx), { until, words }, now));
  }

  /** @throws DomainError not-found, consent-not-yours, consent-already-granted, consent-already-refused */
  async refuse(ctx: RequestContext, { words, ...answering }: Answering & { readonly words: string }): Promise<Stored<Consent>> {
    return this.answer(ctx, answering, (consent, now) => refuseConsent(consent, officerOf(ctx), words, now));
  }

  private async answer(
    ctx: RequestContext,
    { id, expectedVersion }: Answering,
    decide: (consent: Consent, now: Instant) => ConsentEvent[],
  ): Promise<Stored<Consent>> {
    const { deskId } = officerOf(ctx);
    return this.runner.run(ctx, async (unit) => {
      const { state } = await unit.load(this.consents, id);
      if (![state.originatorDeskId, state.askedByDeskId].includes(deskId)) throw new DomainError('not-found');
      const answered = await unit.change(this.consents, id, (consent) => decide(consent, unit.now), expectedVersion);
      await this.obligations.meet(unit, { subjectId: id, act: 'answer-consent' });
      return answered;
    });
  }
}
