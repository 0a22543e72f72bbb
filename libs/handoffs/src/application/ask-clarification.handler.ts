import type { HandoffId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { askClarification } from '../domain/ask-clarification.js';
import { mustAllow, type Handoff } from '../domain/handoff.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffSetting, officerOf } from './handoff-setting.js';
import { HandoffsRepository } from './handoffs.repository.js';

export interface AskClarificationCommand {
  readonly id: HandoffId;
  readonly expectedVersion: number | undefined;
  readonly question: string;
}

/** The target asks before it decides: its clock stands still, the offerer's runs. */
@Injectable()
export class AskClarification {
  constructor(
    private readonly runner: CommandRunner,
    private readonly handoffs: HandoffsRepository,
    private readonly setting: HandoffSetting,
    private readonly clocks: HandoffClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, handoff-* */
  async execute(ctx: RequestContext, { id, expectedVersion, question }: AskClarificationCommand): Promise<Stored<Handoff>> {
    return this.runner.run(ctx, async (unit) => {
      const { handoff } = await this.setting.hold(unit, id, expectedVersion);
      mustAllow(handoff.state, 'ask-clarification');
      // The clock first: what is decided afterwards is decided at the time at which it stopped.
      await this.clocks.awaitClarification(unit, handoff);
      return unit.change(this.handoffs, id, (state) => askClarification(state, { question }, officerOf(ctx), unit.now));
    });
  }
}
