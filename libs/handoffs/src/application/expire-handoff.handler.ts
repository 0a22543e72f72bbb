import type { HandoffId, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { expireHandoff, hasRunOut } from '../domain/expire-handoff.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffOutcome } from './handoff-outcome.js';
import { HandoffSetting } from './handoff-setting.js';
import { HandoffsRepository } from './handoffs.repository.js';

/** The clock ran out without an act: the offer ends and the lead stays. A late or repeated signal changes nothing. */
@Injectable()
export class ExpireHandoff {
  constructor(
    private readonly runner: CommandRunner,
    private readonly handoffs: HandoffsRepository,
    private readonly setting: HandoffSetting,
    private readonly outcome: HandoffOutcome,
    private readonly clocks: HandoffClocks,
  ) {}

  /** @returns whether the offer expired by this call. @throws DomainError not-found */
  async execute(ctx: SystemContext, id: HandoffId): Promise<{ readonly expired: boolean }> {
    return this.runner.run(ctx, async (unit) => {
      const held = await this.setting.hold(unit, id);
      if (!hasRunOut(held.handoff.state, unit.now)) return { expired: false };
      const bounces = await this.outcome.bounced(unit, held, 'expired');
      const expired = await unit.change(this.handoffs, id, (state) => expireHandoff(state, bounces, unit.now));
      await this.clocks.stop(unit, id, 'expired');
      await this.outcome.arbitrateIfNobody(unit, held, expired, bounces);
      return { expired: true };
    });
  }
}
