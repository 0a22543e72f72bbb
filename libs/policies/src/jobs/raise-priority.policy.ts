import { RaisePriorityByLadderHandler } from '#incidents';
import type { SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { reachedStep, STEP_REACHED } from './step-reached.js';

/** A rung that says `raise-priority` raises the case's priority by one. */
@Injectable()
export class RaisePriorityPolicy extends Subscriber {
  readonly name = 'policies.raise-priority';
  readonly on = [STEP_REACHED] as const;

  constructor(
    private readonly runner: CommandRunner,
    private readonly raisePriority: RaisePriorityByLadderHandler,
  ) {
    super();
  }

  override concerns(envelope: Envelope): boolean {
    return reachedStep(envelope).action === 'raise-priority';
  }

  async handle(envelope: Envelope, ctx: SystemContext): Promise<void> {
    const { caseId } = reachedStep(envelope);
    if (caseId === null) return;
    await this.runner.run(ctx, (unit) => this.raisePriority.perform(unit, { caseId }));
  }
}
