import { DirectoryQueries } from '#directory';
import { DomainError, type RequestContext } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { publishLadder, retireLadder } from '../domain/publish-ladder.js';
import type { ActOnLadder } from './approve-ladder.handler.js';
import type { LadderAnswer } from './draft-ladder.handler.js';
import { LadderEditionsStore } from './ladder-editions.store.js';
import { contentHash, countryOf, ladderVote } from './ladder-text.js';
import { LaddersInForce } from './ladders-in-force.js';

@Injectable()
export class PublishLadder {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: LadderEditionsStore,
    private readonly directory: DirectoryQueries,
    private readonly ladders: LaddersInForce,
    private readonly votes: Votes,
  ) {}

  /**
   * Puts an approved edition in force and retires the one before it of the same scope, in one transaction. What is owed already keeps
   * the ladder that it opened with.
   * @throws DomainError not-found, version-stale, and what publishLadder refuses
   */
  async execute(ctx: RequestContext, command: ActOnLadder): Promise<LadderAnswer> {
    const answer = await this.runner.run(ctx, (unit) => this.publish(ctx, unit, command));
    await this.ladders.refresh();
    return answer;
  }

  private async publish(ctx: RequestContext, unit: Unit, command: ActOnLadder): Promise<LadderAnswer> {
    const { key, ladderVersion, expectedVersion } = command;
    const by = { by: ctx.actor.userId, country: ctx.actor.country };
    await this.store.takeTurn(unit.tx);
    const found = await this.store.find(unit.tx, key, ladderVersion);
    if (!found) throw new DomainError('not-found');
    const { id, scope } = found;
    const ofScope = countryOf(this.directory, scope);
    const before = await this.store.publishedId(unit.tx, key, scope);
    // The successor is written after this one: the database allows one of each scope in force at every instant.
    if (before && before !== id)
      await unit.change(this.store, before, (edition) => retireLadder(edition, by, ladderVersion, unit.now));
    const { state, version } = await unit.change(
      this.store,
      id,
      (edition) => publishLadder(edition, { by, contentHash: contentHash(edition) }, ofScope, unit.now),
      expectedVersion,
    );
    await this.votes.cast(unit, ladderVote('ladder.publish', id, state));
    return { key, ladderVersion, status: state.status, contentHash: state.contentHash, version };
  }
}
