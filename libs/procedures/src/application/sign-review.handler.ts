import type { RequestContext } from '#kernel';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { handInReview } from '../domain/end-activation.js';
import { signReview } from '../domain/review-activation.js';
import { ActivationWork, type OnActivation, signatureOf } from './activation-work.js';
import { contentHash } from './content-hash.js';
import { AfterActionWork } from './after-action-work.js';
import { AfterActionsRepository } from './after-actions.repository.js';

/** A side hands in its review: the activation keeps it, and the review of both is one signature nearer to its end. */
@Injectable()
export class SignReview {
  constructor(
    private readonly votes: Votes,
    private readonly afterActions: AfterActionsRepository,
    private readonly activation: ActivationWork,
    private readonly review: AfterActionWork,
  ) {}

  /** @throws DomainError not-found, also where the desk has no seat; version-stale; review-* */
  async execute(ctx: RequestContext, on: OnActivation, text: string): Promise<void> {
    await this.votes.run(ctx, async (unit) => {
      const by = signatureOf(ctx, unit);
      const { state: reviewed } = await this.activation.within(unit, on, (state) => handInReview(state, { by, text }, unit.now));
      if (await this.afterActions.has(unit.tx, on.id))
        await this.review.within(unit, { id: on.id }, (state, activation) =>
          signReview(state, { by, text }, activation, unit.now),
        );
      const { id, version, hash } = reviewed.procedure;
      const params = { procedure: id, edition: version, hash, country: by.country, text: contentHash({ text }) };
      await this.votes.cast(unit, { action: 'review.sign', proposalId: `activation:${on.id}`, params });
    });
  }
}
