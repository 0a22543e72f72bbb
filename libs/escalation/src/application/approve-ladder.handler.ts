import { DirectoryQueries } from '#directory';
import { DomainError, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { approveLadder } from '../domain/approve-ladder.js';
import type { LadderKey } from '../domain/ladders.js';
import type { LadderAnswer } from './draft-ladder.handler.js';
import { LadderEditionsStore } from './ladder-editions.store.js';
import { countryOf, ladderVote } from './ladder-text.js';

export interface ActOnLadder {
  readonly key: LadderKey;
  readonly ladderVersion: number;
  readonly expectedVersion?: number;
}

@Injectable()
export class ApproveLadder {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: LadderEditionsStore,
    private readonly directory: DirectoryQueries,
    private readonly votes: Votes,
  ) {}

  /** @throws DomainError not-found, version-stale, and what approveLadder refuses */
  async execute(
    ctx: RequestContext,
    { key, ladderVersion, expectedVersion, contentHash }: ActOnLadder & { readonly contentHash: string },
  ): Promise<LadderAnswer> {
    const { userId, country } = ctx.actor;
    const by = { by: userId, country };
    return this.runner.run(ctx, async (unit) => {
      const found = await this.store.find(unit.tx, key, ladderVersion);
      if (!found) throw new DomainError('not-found');
      const { state, version } = await unit.change(
        this.store,
        found.id,
        (edition) => approveLadder(edition, { by, contentHash }, countryOf(this.directory, edition.scope), unit.now),
        expectedVersion,
      );
      await this.votes.cast(unit, ladderVote('ladder.approve', found.id, state));
      return { key, ladderVersion, status: state.status, contentHash: state.contentHash, version };
    });
  }
}
