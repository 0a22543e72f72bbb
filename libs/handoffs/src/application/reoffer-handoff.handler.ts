import type { HandoffId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { mustAllow, type Handoff } from '../domain/handoff.js';
import { reofferHandoff } from '../domain/reoffer-handoff.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffSetting } from './handoff-setting.js';
import { HandoffsRepository } from './handoffs.repository.js';

export interface ReofferHandoffCommand {
  readonly id: HandoffId;
  readonly expectedVersion: number | undefined;
}

/** The case changed: the same offer with a new briefing and a full new time to answer. */
@Injectable()
export class ReofferHandoff {
  constructor(
    private readonly runner: CommandRunner,
    private readonly handoffs: HandoffsRepository,
    private readonly setting: HandoffSetting,
    private readonly clocks: HandoffClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, handoff-* */
  async execute(ctx: RequestContext, { id, expectedVersion }: ReofferHandoffCommand): Promise<Stored<Handoff>> {
    return this.runner.run(ctx, async (unit) => {
      const held = await this.setting.hold(unit, id, expectedVersion);
      mustAllow(held.handoff.state, 'reoffer');
      const { offer, packet } = held.handoff.state;
      const sealed = await this.setting.packet(unit, offer, packet.version + 1);
      const taking = await this.setting.taking(unit, held, sealed);
      const respondBy = await this.clocks.restart(unit, id, offer);
      const again = await unit.change(this.handoffs, id, (state) => reofferHandoff(state, { ...taking, respondBy }, unit.now));
      await this.handoffs.keepPacket(unit.tx, id, sealed);
      return again;
    });
  }
}
