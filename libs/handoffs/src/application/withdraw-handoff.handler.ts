import type { HandoffId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Handoff } from '../domain/handoff.js';
import { withdrawHandoff } from '../domain/withdraw-handoff.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffOutcome } from './handoff-outcome.js';
import { HandoffSetting, officerOf } from './handoff-setting.js';
import { HandoffsRepository } from './handoffs.repository.js';

export interface WithdrawHandoffCommand {
  readonly id: HandoffId;
  readonly expectedVersion: number | undefined;
  readonly reason: string | null;
}

/** The offerer takes its offer back; the lead never moved. */
@Injectable()
export class WithdrawHandoff {
  constructor(
    private readonly runner: CommandRunner,
    private readonly handoffs: HandoffsRepository,
    private readonly setting: HandoffSetting,
    private readonly outcome: HandoffOutcome,
    private readonly clocks: HandoffClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, handoff-* */
  async execute(ctx: RequestContext, { id, expectedVersion, reason }: WithdrawHandoffCommand): Promise<Stored<Handoff>> {
    return this.runner.run(ctx, async (unit) => {
      const held = await this.setting.hold(unit, id, expectedVersion);
      const withdrawn = await unit.change(this.handoffs, id, (state) =>
        withdrawHandoff(state, { reason }, officerOf(ctx), unit.now),
      );
      await this.clocks.stop(unit, id, 'withdrawn');
      await this.outcome.withdrawn(unit, held);
      return withdrawn;
    });
  }
}
