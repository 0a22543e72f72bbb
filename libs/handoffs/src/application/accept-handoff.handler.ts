import type { HandoffId, RequestContext } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { acceptHandoff } from '../domain/accept-handoff.js';
import { acceptWithConditions } from '../domain/accept-with-conditions.js';
import { mustAllow, type Handoff } from '../domain/handoff.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffOutcome } from './handoff-outcome.js';
import { HandoffSetting } from './handoff-setting.js';
import { HandoffsRepository } from './handoffs.repository.js';

export interface AcceptHandoffCommand {
  readonly id: HandoffId;
  readonly expectedVersion: number | undefined;
  /** Empty: the offer is taken as it stands. */
  readonly conditions: readonly string[];
}

/** The target says yes, outright or on conditions. Outright, the lead of a transfer moves in this transaction. */
@Injectable()
export class AcceptHandoff {
  constructor(
    private readonly runner: CommandRunner,
    private readonly handoffs: HandoffsRepository,
    private readonly setting: HandoffSetting,
    private readonly outcome: HandoffOutcome,
    private readonly clocks: HandoffClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, handoff-* */
  async execute(ctx: RequestContext, command: AcceptHandoffCommand): Promise<Stored<Handoff>> {
    return this.runner.run(ctx, (unit) =>
      command.conditions.length === 0 ? this.outright(unit, command) : this.onConditions(unit, command),
    );
  }

  private async outright(unit: Unit, { id, expectedVersion }: AcceptHandoffCommand): Promise<Stored<Handoff>> {
    const held = await this.setting.hold(unit, id, expectedVersion);
    mustAllow(held.handoff.state, 'accept');
    const facts = await this.setting.taking(unit, held);
    const taken = await unit.change(this.handoffs, id, (state) => acceptHandoff(state, facts, unit.now));
    await this.clocks.answered(unit, held.handoff);
    await this.outcome.taken(unit, taken);
    return taken;
  }

  private async onConditions(unit: Unit, { id, expectedVersion, conditions }: AcceptHandoffCommand): Promise<Stored<Handoff>> {
    const held = await this.setting.hold(unit, id, expectedVersion);
    mustAllow(held.handoff.state, 'accept-with-conditions');
    const facts = await this.setting.taking(unit, held);
    const confirmBy = await this.clocks.awaitConfirmation(unit, held.handoff);
    return unit.change(this.handoffs, id, (state) =>
      acceptWithConditions(state, { conditions }, { ...facts, confirmBy }, unit.now),
    );
  }
}
