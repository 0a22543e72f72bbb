import { DirectoryQueries } from '#directory';
import { DomainError, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { approveRuleSet } from '../domain/approve-rule-set.js';
import type { RuleSetAnswer } from './draft-rule-set.handler.js';
import { RuleSetsStore } from './rule-sets.store.js';
import { ruleSetVote } from './rule-set-vote.js';
import { toRoutingDirectory } from './to-routing-directory.js';

export interface ActOnRuleSet {
  readonly ruleVersion: number;
  readonly expectedVersion?: number;
}

@Injectable()
export class ApproveRuleSet {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: RuleSetsStore,
    private readonly directory: DirectoryQueries,
    private readonly votes: Votes,
  ) {}

  /** @throws DomainError not-found, version-stale, rule-set-state, rule-set-same-person, rule-set-invalid */
  async execute(ctx: RequestContext, { ruleVersion, expectedVersion }: ActOnRuleSet): Promise<RuleSetAnswer> {
    const directory = toRoutingDirectory(this.directory.snapshot());
    return this.runner.run(ctx, async (unit) => {
      const id = await this.store.idOf(unit.tx, ruleVersion);
      if (!id) throw new DomainError('not-found');
      const approve = (state: Parameters<typeof approveRuleSet>[0]) =>
        approveRuleSet(state, ctx.actor.userId, directory, unit.now);
      const { state, version } = await unit.change(this.store, id, approve, expectedVersion);
      await this.votes.cast(unit, ruleSetVote('ruleset.approve', id, state));
      return { ruleVersion, status: state.status, version };
    });
  }
}
