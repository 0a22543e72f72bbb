import type { HandoffId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { answerClarification } from '../domain/answer-clarification.js';
import { mustAllow, type Handoff } from '../domain/handoff.js';
import { HandoffClocks } from './handoff-clocks.js';
import { HandoffSetting, officerOf } from './handoff-setting.js';
import { HandoffsRepository } from './handoffs.repository.js';

export interface AnswerClarificationCommand {
  readonly id: HandoffId;
  readonly expectedVersion: number | undefined;
  readonly text: string;
}

/** The offerer answers; the target's clock goes on. */
@Injectable()
export class AnswerClarification {
  constructor(
    private readonly runner: CommandRunner,
    private readonly handoffs: HandoffsRepository,
    private readonly setting: HandoffSetting,
    private readonly clocks: HandoffClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, handoff-* */
  async execute(ctx: RequestContext, { id, expectedVersion, text }: AnswerClarificationCommand): Promise<Stored<Handoff>> {
    return this.runner.run(ctx, async (unit) => {
      const { handoff } = await this.setting.hold(unit, id, expectedVersion);
      mustAllow(handoff.state, 'answer-clarification');
      const facts = { officer: officerOf(ctx), respondBy: await this.clocks.resumeAnswer(unit, id) };
      return unit.change(this.handoffs, id, (state) => answerClarification(state, { text }, facts, unit.now));
    });
  }
}
