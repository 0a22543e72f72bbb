import type { HandoffId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { declineHandoff, type DeclineHandoff as Declining } from '../domain/decline-handoff.js';
import { mustAllow, type Handoff } from '../domain/handoff.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffOutcome } from './handoff-outcome.js';
import { HandoffSetting, officerOf } from './handoff-setting.js';
import { HandoffsRepository } from './handoffs.repository.js';

export interface DeclineHandoffCommand extends Declining {
  readonly id: HandoffId;
  readonly expectedVersion: number | undefined;
}

/** The target says no; the lead never moved. Often enough, or by all, it calls the supervisors and the joint desks in. */
@Injectable()
export class DeclineHandoff {
  constructor(
    private readonly runner: CommandRunner,
    private readonly handoffs: HandoffsRepository,
    private readonly setting: HandoffSetting,
    private readonly outcome: HandoffOutcome,
    private readonly clocks: HandoffClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, handoff-* */
  async execute(
    ctx: RequestContext,
    { id, expectedVersion, ground, text, betterDeskId }: DeclineHandoffCommand,
  ): Promise<Stored<Handoff>> {
    return this.runner.run(ctx, async (unit) => {
      const held = await this.setting.hold(unit, id, expectedVersion);
      mustAllow(held.handoff.state, 'decline');
      const bounces = await this.outcome.bounced(unit, held, 'declined');
      const betterDeskExists = betterDeskId !== null && this.setting.isActive(betterDeskId);
      const facts = { officer: officerOf(ctx), betterDeskExists, bounces };
      const declined = await unit.change(this.handoffs, id, (state) =>
        declineHandoff(state, { ground, text, betterDeskId }, facts, unit.now),
      );
      await this.clocks.answered(unit, held.handoff);
      await this.outcome.arbitrateIfNobody(unit, held, declined, bounces);
      return declined;
    });
  }
}
