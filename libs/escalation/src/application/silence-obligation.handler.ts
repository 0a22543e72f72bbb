import { DomainError, type Instant, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { wakesAt } from '../domain/obligation.js';
import { silenceObligation } from '../domain/silence-obligation.js';
import { ObligationsQueries } from './obligations.queries.js';
import { ObligationsStore } from './obligations.store.js';

export interface SilenceCommand {
  readonly id: string;
  readonly until: Instant;
  readonly reason: string;
  readonly expectedVersion?: number;
}

export interface Silenced {
  readonly id: string;
  readonly silencedUntil: Instant;
  readonly nextStepAt: Instant | null;
  readonly version: number;
}

/** Holds a ladder back for a time, with a reason that both sides read. */
@Injectable()
export class SilenceObligation {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: ObligationsStore,
    private readonly queries: ObligationsQueries,
  ) {}

  /** @throws DomainError not-found when the actor's desk may not see it, version-stale, and what silenceObligation refuses */
  async execute(ctx: RequestContext, { id, until, reason, expectedVersion }: SilenceCommand): Promise<Silenced> {
    const { realm, actor } = ctx;
    if (!(await this.queries.find({ realm, deskId: actor.deskId }, id))) throw new DomainError('not-found');
    return this.runner.run(ctx, async (unit) => {
      const { state, version } = await unit.change(
        this.store,
        id,
        (obligation) => silenceObligation(obligation, { until, reason, byDesk: actor.deskId }, unit.now),
        expectedVersion,
      );
      return { id, silencedUntil: until, nextStepAt: wakesAt(state), version };
    });
  }
}
