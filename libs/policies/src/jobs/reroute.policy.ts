import { RerouteToAlternateHandler } from '#incidents';
import type { SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { reachedStep, STEP_REACHED } from './step-reached.js';

/** A lead desk that has not acknowledged by the rung `reroute-to-alternate` is routed around. */
@Injectable()
export class ReroutePolicy extends Subscriber {
  readonly name = 'policies.reroute';
  readonly on = [STEP_REACHED] as const;

  constructor(
    private readonly runner: CommandRunner,
    private readonly reroute: RerouteToAlternateHandler,
  ) {
    super();
  }

  override concerns(envelope: Envelope): boolean {
    const { action, act } = reachedStep(envelope);
    return action === 'reroute-to-alternate' && act === 'acknowledge-case';
  }

  async handle(envelope: Envelope, ctx: SystemContext): Promise<void> {
    const { caseId, obligationId, deskId } = reachedStep(envelope);
    if (caseId === null) return;
    await this.runner.run(ctx, (unit) => this.reroute.perform(unit, { caseId, obligationId, silentDeskId: deskId }));
  }
}
