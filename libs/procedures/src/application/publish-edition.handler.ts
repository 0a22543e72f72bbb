import type { Context } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import type { Author, ProcedureEdition, ProcedureEditionEvent } from '../domain/edition.js';
import { approveEdition, declineEdition, proposeEdition, supersedeEdition } from '../domain/publish-edition.js';
import { withdrawEdition } from '../domain/write-edition.js';
import { EditionDesk } from './edition-desk.js';
import { EditionsRepository } from './editions.repository.js';
import { MeetImprovements } from './meet-improvements.js';
import type { OnEdition } from './write-edition.handler.js';

interface Said {
  readonly by: Author;
  readonly reason: string;
}

/** Whoever stands by a text signs it by the hash of the procedure in it, and by that of the file. */
const voteOn = (action: string, id: string, { procedureId, edition, hash, sourceHash }: ProcedureEdition) => ({
  action,
  proposalId: `procedure-edition:${id}`,
  params: { procedureId, edition, hash, sourceHash },
});

/** The way of an edition from its side to the other, and into force. */
@Injectable()
export class PublishEdition {
  constructor(
    private readonly runner: CommandRunner,
    private readonly editions: EditionsRepository,
    private readonly desk: EditionDesk,
    private readonly improvements: MeetImprovements,
    private readonly votes: Votes,
  ) {}

  /** @throws DomainError not-found, version-stale, and what proposeEdition refuses */
  async propose(ctx: Context, { id, expectedVersion }: OnEdition, by: Author): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      const facts = await this.desk.facts(unit, (await unit.load(this.editions, id)).state);
      const { state: proposed } = await unit.change(
        this.editions,
        id,
        (state) => proposeEdition(state, by, facts),
        expectedVersion,
      );
      await this.votes.cast(unit, voteOn('procedure-edition.propose', id, proposed));
    });
  }

  /**
   * Puts it in force and supersedes the one before, in one transaction. What runs keeps the text that it was frozen with.
   * @throws DomainError not-found, version-stale, and what approveEdition refuses
   */
  async approve(ctx: Context, on: OnEdition, read: string, by: Author): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      const procedureId = await this.editions.procedureOf(unit.tx, on.id);
      // One at a time for each procedure: of two approvals the second decides on what the first has put in force.
      await this.editions.takeTurn(unit.tx, procedureId);
      await this.putInForce(unit, on, { procedureId, read, by });
    });
  }

  /** @throws DomainError not-found, version-stale, and what declineEdition refuses */
  decline(ctx: Context, on: OnEdition, said: Said): Promise<void> {
    return this.end(ctx, on, (state, unit) => declineEdition(state, said, this.desk.everyDesk(), unit.now));
  }

  /** @throws DomainError not-found, version-stale, and what withdrawEdition refuses */
  withdraw(ctx: Context, on: OnEdition, said: Said): Promise<void> {
    return this.end(ctx, on, (state, unit) => withdrawEdition(state, said, this.desk.everyDesk(), unit.now));
  }

  private async putInForce(
    unit: Unit,
    { id, expectedVersion }: OnEdition,
    { procedureId, read, by }: { readonly procedureId: string; readonly read: string; readonly by: Author },
  ): Promise<void> {
    const before = await this.editions.inForce(unit.tx, procedureId);
    // Loaded first, and so written first: the database allows one of each procedure in force at every instant.
    if (before?.own) await unit.load(this.editions, before.id);
    const { state: draft } = await unit.load(this.editions, id);
    const facts = await this.desk.facts(unit, draft);
    await unit.change(this.editions, id, (state) => approveEdition(state, by, read, facts), expectedVersion);
    if (before?.own) await unit.change(this.editions, before.id, (state) => supersedeEdition(state, by, draft.edition, unit.now));
    this.editions.keepText(unit.tx, facts.text!, draft.edition, draft.hash!);
    await this.improvements.by(unit, draft.cites, draft.edition);
    await this.votes.cast(unit, voteOn('procedure-edition.approve', id, draft));
  }

  private async end(
    ctx: Context,
    { id, expectedVersion }: OnEdition,
    decide: (state: ProcedureEdition, unit: Unit) => ProcedureEditionEvent[],
  ): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      await unit.change(this.editions, id, (state) => decide(state, unit), expectedVersion);
    });
  }
}
