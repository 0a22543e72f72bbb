import { DirectoryQueries } from '#directory';
import { DomainError, type RequestContext } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { publishRuleSet, retireRuleSet } from '../domain/publish-rule-set.js';
import type { ActOnRuleSet } from './approve-rule-set.handler.js';
import type { RuleSetAnswer } from './draft-rule-set.handler.js';
import { RuleSetsStore } from './rule-sets.store.js';
import { ruleSetVote } from './rule-set-vote.js';
import { RulesInForce } from './rules-in-force.js';
import { toRoutingDirectory } from './to-routing-directory.js';

@Injectable()
export class PublishRuleSet {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: RuleSetsStore,
    private readonly directory: DirectoryQueries,
    private readonly rules: RulesInForce,
    private readonly votes: Votes,
  ) {}

  /**
   * Puts an approved rule set in force and retires the one before, in one transaction: there is never none and never two.
   * @throws DomainError not-found, version-stale, rule-set-state, rule-set-invalid
   */
  async execute(ctx: RequestContext, command: ActOnRuleSet): Promise<RuleSetAnswer> {
    const answer = await this.runner.run(ctx, (unit) => this.publish(ctx, unit, command));
    this.rules.forget();
    return answer;
  }

  private async publish(ctx: RequestContext, unit: Unit, { ruleVersion, expectedVersion }: ActOnRuleSet): Promise<RuleSetAnswer> {
    const { userId } = ctx.actor;
    const directory = toRoutingDirectory(this.directory.snapshot());
    await this.store.takeTurn(unit.tx);
    const id = await this.store.idOf(unit.tx, ruleVersion);
    if (!id) throw new DomainError('not-found');
    const before = await this.store.publishedId(unit.tx);
    // The successor is written after this one: the database allows one published set at every instant.
    if (before && before !== id)
      await unit.change(this.store, before, (state) => retireRuleSet(state, userId, ruleVersion, unit.now));
    const { state, version } = await unit.change(
      this.store,
      id,
      (approved) => publishRuleSet(approved, userId, directory, unit.now),
      expectedVersion,
    );
    await this.votes.cast(unit, ruleSetVote('ruleset.publish', id, state));
    return { ruleVersion, status: state.status, version };
  }
}
