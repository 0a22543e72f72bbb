import type { RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { retryDeadLetter } from '../domain/retry-dead-letter.js';
import { DeadLetterWork } from './dead-letter-work.js';
import { DeadLettersQueries } from './dead-letters.queries.js';
import { DeadLettersRepository } from './dead-letters.repository.js';

/** Somebody lets it be tried again: the try and the record of who wanted it are one transaction. */
@Injectable()
export class RetryDeadLetter {
  constructor(
    private readonly runner: CommandRunner,
    private readonly letters: DeadLettersRepository,
    private readonly queries: DeadLettersQueries,
    private readonly work: DeadLetterWork,
  ) {}

  /** @throws DomainError not-found, version-stale, dead-letter-* (state) */
  async execute(ctx: RequestContext, id: string, expectedVersion: number | undefined): Promise<void> {
    await this.queries.get(ctx, id);
    await this.runner.run(ctx, async (unit) => {
      const retry = (letter: Parameters<typeof retryDeadLetter>[0]) => retryDeadLetter(letter, ctx.actor.deskId, unit.now);
      const { state } = await unit.change(this.letters, id, retry, expectedVersion);
      await this.work.tryAgain(unit, state.failed);
    });
  }
}
