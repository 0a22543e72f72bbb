import type { HandoffId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { confirmHandoff } from '../domain/confirm-handoff.js';
import { mustAllow, type Handoff } from '../domain/handoff.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffOutcome } from './handoff-outcome.js';
import { HandoffSetting } from './handoff-setting.js';
import { HandoffsRepository } from './handoffs.repository.js';

export interface ConfirmHandoffCommand {
  readonly id: HandoffId;
  readonly expectedVersion: number | undefined;
}

/** The offerer agrees to the conditions; the lead of a transfer moves in this transaction. */
@Injectable()
export class ConfirmHandoff {
  constructor(
    private readonly runner: CommandRunner,
    private readonly handoffs: HandoffsRepository,
    private readonly setting: HandoffSetting,
    private readonly outcome: HandoffOutcome,
    private readonly clocks: HandoffClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, handoff-* */
  async execute(ctx: RequestContext, { id, expectedVersion }: ConfirmHandoffCommand): Promise<Stored<Handoff>> {
    return this.runner.run(ctx, async (unit) => {
      const held = await this.setting.hold(unit, id, expectedVersion);
      mustAllow(held.handoff.state, 'confirm');
      const facts = await this.setting.taking(unit, held);
      const confirmed = await unit.change(this.handoffs, id, (state) => confirmHandoff(state, facts, unit.now));
      await this.clocks.confirmed(unit, id);
      await this.outcome.taken(unit, confirmed);
      return confirmed;
    });
  }
}
