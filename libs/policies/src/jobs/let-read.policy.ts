import { Cases } from '#incidents';
import type { SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { reachedStep, STEP_REACHED } from './step-reached.js';

/** Whoever a rung calls on, or is told that it reached no one, may read the case that it is called about: a supervisor desk, the joint desks, the capital. */
@Injectable()
export class LetReadPolicy extends Subscriber {
  readonly name = 'policies.let-read';
  readonly on = [STEP_REACHED, 'obligation.nobody-reached'] as const;

  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: Cases,
  ) {
    super();
  }

  /** The debtor reads already what it owes an act about. */
  override concerns(envelope: Envelope): boolean {
    const { caseId, deskIds, deskId: debtor } = reachedStep(envelope);
    return caseId !== null && deskIds.some((deskId) => deskId !== debtor);
  }

  async handle(envelope: Envelope, ctx: SystemContext): Promise<void> {
    const { caseId, deskIds } = reachedStep(envelope);
    if (caseId === null) return;
    await this.runner.run(ctx, async (unit) => {
      for (const deskId of deskIds) await this.cases.grantAccess(unit, caseId, deskId, 'escalation');
    });
  }
}
