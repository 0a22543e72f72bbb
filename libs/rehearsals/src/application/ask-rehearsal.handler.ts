import type { Scenario } from '#drills';
import type { RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { DraftRef } from '../domain/rehearsal.js';
import { LayDraft } from './lay-draft.js';
import { RehearsalsRepository } from './rehearsals.repository.js';

export interface AskRehearsal {
  readonly scenario: Scenario;
  readonly draft: DraftRef;
  readonly seed: number;
}

/** Somebody asks what a draft would change. The worker plays it. */
@Injectable()
export class AskRehearsalHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly rehearsals: RehearsalsRepository,
    private readonly drafts: LayDraft,
  ) {}

  /** @throws DomainError rehearsal-draft-unknown */
  async execute(ctx: RequestContext, { scenario, draft, seed }: AskRehearsal): Promise<{ readonly id: string }> {
    await this.drafts.mustBeThere(draft);
    const { userId, deskId, agencyId, country } = ctx.actor;
    const id = newId<'Rehearsal'>();
    return this.runner.run(ctx, async (unit) => {
      this.rehearsals.keepScenario(unit.tx, scenario);
      const by = { userId, deskId, agencyId, country };
      const data = { by, draft, scenarioId: scenario.id, title: scenario.title, seed };
      await unit.create(this.rehearsals, id, [{ type: 'rehearsal.asked', v: 1, at: unit.now, data }]);
      return { id };
    });
  }
}
