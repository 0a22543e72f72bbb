import type { ActivationId, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { lapseAsk } from '../domain/turn-key.js';
import { ActivationWork } from './activation-work.js';

/** The second key did not come in time: what was raised stays with the side that raised it, and says so. */
@Injectable()
export class LapseAsk {
  constructor(
    private readonly runner: CommandRunner,
    private readonly work: ActivationWork,
  ) {}

  /** A late or repeated signal changes nothing. @throws DomainError not-found */
  async execute(ctx: SystemContext, id: ActivationId): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      await this.work.within(unit, { id }, (state, { now }) => lapseAsk(state, now));
    });
  }
}
