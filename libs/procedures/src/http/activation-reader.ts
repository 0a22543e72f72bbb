import { CasesQueries } from '#incidents';
import type { ActivationId, RequestContext } from '#kernel';
import { SignedActs } from '#votes';
import { Injectable } from '@nestjs/common';
import { ActivationsQueries, type ActivationSeen } from '../application/activations.queries.js';
import { activationResponse, type ActivationResponse, type LinkedCaseResponse } from './activation.response.js';

/** What one reader sees of an activation: its cases only as far as the desk sees them, others at its crossings by place alone. */
@Injectable()
export class ActivationReader {
  constructor(
    private readonly queries: ActivationsQueries,
    private readonly cases: CasesQueries,
    private readonly signed: SignedActs,
  ) {}

  /** @throws DomainError not-found, also where the desk has no seat */
  async read(ctx: RequestContext, id: ActivationId): Promise<ActivationResponse> {
    const seen = await this.queries.get(ctx, id);
    const [cases, sharing, votes] = await Promise.all([
      this.casesOf(ctx, seen),
      this.queries.sharing(ctx, seen),
      this.signed.on(`activation:${id}`),
    ]);
    const { deskId, country } = ctx.actor;
    return activationResponse(seen, {
      deskId,
      country,
      locale: ctx.locale,
      cases,
      votes,
      sharing: sharing.map((other) => ({ ...other, id: other.deskIds.includes(deskId) ? other.id : null })),
    });
  }

  private async casesOf({ realm, actor }: RequestContext, { state }: ActivationSeen): Promise<LinkedCaseResponse[]> {
    const found = await Promise.all(state.caseIds.map((id) => this.cases.find({ realm, deskId: actor.deskId }, id)));
    return found.flatMap((seen) => {
      if (!seen) return [];
      const { number, title, progress, priority } = seen.state;
      return [{ id: seen.id as LinkedCaseResponse['id'], number, title, state: progress.state, priority }];
    });
  }
}
