import type { RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { giveUpDeadLetter } from '../domain/give-up-dead-letter.js';
import { DeadLetterWork } from './dead-letter-work.js';
import { DeadLettersQueries } from './dead-letters.queries.js';
import { DeadLettersRepository } from './dead-letters.repository.js';

export interface GiveUpCommand {
  readonly id: string;
  readonly expectedVersion: number | undefined;
  readonly reason: string;
}

/** Somebody answers for it that it stays undone. What is owed for it is then done: it was decided. */
@Injectable()
export class GiveUpDeadLetter {
  constructor(
    private readonly runner: CommandRunner,
    private readonly letters: DeadLettersRepository,
    private readonly queries: DeadLettersQueries,
    private readonly work: DeadLetterWork,
  ) {}

  /** @throws DomainError not-found, version-stale, dead-letter-* (state) */
  async execute(ctx: RequestContext, { id, expectedVersion, reason }: GiveUpCommand): Promise<void> {
    await this.queries.get(ctx, id);
    await this.runner.run(ctx, async (unit) => {
      const by = { deskId: ctx.actor.deskId, reason };
      const { state } = await unit.change(this.letters, id, (letter) => giveUpDeadLetter(letter, by, unit.now), expectedVersion);
      await this.work.leave(unit, id, state.failed);
    });
  }
}
