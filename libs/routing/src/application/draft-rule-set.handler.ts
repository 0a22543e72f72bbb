import { DirectoryQueries } from '#directory';
import type { RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { draftRuleSet } from '../domain/draft-rule-set.js';
import type { RuleSetBody } from '../domain/rule-set.js';
import { RuleSetsStore } from './rule-sets.store.js';
import { toRoutingDirectory } from './to-routing-directory.js';

/** What a command on a rule set answers. */
export interface RuleSetAnswer {
  readonly ruleVersion: number;
  readonly status: string;
  readonly version: number;
}

@Injectable()
export class DraftRuleSet {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: RuleSetsStore,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError rule-set-invalid, naming every fault */
  async execute(
    ctx: RequestContext,
    { body, note }: { readonly body: RuleSetBody; readonly note: string },
  ): Promise<RuleSetAnswer> {
    const directory = toRoutingDirectory(this.directory.snapshot());
    return this.runner.run(ctx, async (unit) => {
      await this.store.takeTurn(unit.tx);
      const ruleVersion = await this.store.nextRuleVersion(unit.tx);
      const events = draftRuleSet({ ruleVersion, body, note, by: ctx.actor.userId }, directory, unit.now);
      const { state, version } = await unit.create(this.store, newId<'RuleSet'>(), events);
      return { ruleVersion, status: state.status, version };
    });
  }
}
