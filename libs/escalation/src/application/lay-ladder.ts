import { DomainError, isLive, LIVE, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { layLadder } from '../domain/draft-ladder.js';
import { LADDER_KEYS, type LadderKey } from '../domain/ladders.js';
import { LadderEditionsStore, type LadderEditionView } from './ladder-editions.store.js';
import { LaddersInForce } from './ladders-in-force.js';

/** Puts an edition of the live border in force in one drill, in which it is rehearsed: no second signature, and it reaches nothing else. */
@Injectable()
export class LayLadder {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: LadderEditionsStore,
    private readonly ladders: LaddersInForce,
  ) {}

  /** Whether the live border has such an edition. */
  async has(key: string, ladderVersion: number): Promise<boolean> {
    return (await this.find(key, ladderVersion)) !== null;
  }

  /** @throws DomainError not-found, ladder-invalid; TypeError in the live realm */
  async inDrill(ctx: RequestContext, key: string, ladderVersion: number): Promise<void> {
    if (isLive(ctx.realm)) throw new TypeError('ladders are laid in drills alone');
    const draft = await this.find(key, ladderVersion);
    if (!draft) throw new DomainError('not-found');
    const by = { by: ctx.actor.userId, country: ctx.actor.country };
    await this.runner.run(ctx, async (unit) => {
      await this.store.takeTurn(unit.tx);
      const laid = await this.store.nextVersion(unit.tx, draft.key);
      const { scope, body, contentHash, note } = draft;
      const events = layLadder({ key: draft.key, scope, body, contentHash, note, ladderVersion: laid, by }, unit.now);
      await unit.create(this.store, newId<'LadderEdition'>(), events);
    });
    await this.ladders.refresh();
  }

  private async find(key: string, ladderVersion: number): Promise<LadderEditionView | null> {
    const known = LADDER_KEYS.find((one): one is LadderKey => one === key);
    return known ? this.store.view(LIVE, known, ladderVersion) : null;
  }
}
