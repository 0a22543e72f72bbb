import { DirectoryQueries } from '#directory';
import type { RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { draftLadder } from '../domain/draft-ladder.js';
import type { LadderText } from '../domain/ladder-edition.js';
import { LadderEditionsStore } from './ladder-editions.store.js';
import { contentHash, countryOf } from './ladder-text.js';

/** What a command on an edition answers. */
export interface LadderAnswer {
  readonly key: string;
  readonly ladderVersion: number;
  readonly status: string;
  readonly contentHash: string;
  readonly version: number;
}

@Injectable()
export class DraftLadder {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: LadderEditionsStore,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError ladder-invalid naming every fault, ladder-scope-unknown, ladder-scope-foreign */
  async execute(ctx: RequestContext, text: LadderText & { readonly note: string }): Promise<LadderAnswer> {
    const { key, scope, note } = text;
    const { userId: by, country } = ctx.actor;
    const hash = contentHash(text);
    const ofScope = countryOf(this.directory, scope);
    return this.runner.run(ctx, async (unit) => {
      await this.store.takeTurn(unit.tx);
      const ladderVersion = await this.store.nextVersion(unit.tx, key);
      const draft = { ...text, note, ladderVersion, contentHash: hash, by: { by, country } };
      const { state, version } = await unit.create(this.store, newId<'LadderEdition'>(), draftLadder(draft, ofScope, unit.now));
      return { key, ladderVersion, status: state.status, contentHash: hash, version };
    });
  }
}
