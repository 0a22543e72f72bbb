import { DirectoryQueries } from '#directory';
import { DomainError, isLive, LIVE, type Context } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { foundRuleSet } from '../domain/draft-rule-set.js';
import { RuleSetsStore } from './rule-sets.store.js';
import { RulesInForce } from './rules-in-force.js';
import { toRoutingDirectory } from './to-routing-directory.js';

/** Puts a rule set of the live border in force in one drill, signed by nobody: what is to be rehearsed needs no signature, and reaches nothing else. */
@Injectable()
export class LayRules {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: RuleSetsStore,
    private readonly directory: DirectoryQueries,
    private readonly rules: RulesInForce,
  ) {}

  /** Whether the live border has such a rule set. */
  async has(ruleVersion: number): Promise<boolean> {
    return (await this.store.view(LIVE, ruleVersion)) !== null;
  }

  /** @throws DomainError not-found, rule-set-invalid; TypeError in the live realm */
  async inDrill(ctx: Context, ruleVersion: number): Promise<void> {
    if (isLive(ctx.realm)) throw new TypeError('rules are laid in drills alone');
    const draft = await this.store.view(LIVE, ruleVersion);
    if (!draft) throw new DomainError('not-found');
    const { body, note } = draft;
    const directory = toRoutingDirectory(this.directory.snapshot());
    await this.runner.run(ctx, async (unit) => {
      await this.store.takeTurn(unit.tx);
      const laid = await this.store.nextRuleVersion(unit.tx);
      const events = foundRuleSet({ ruleVersion: laid, body, note }, directory, unit.now);
      await unit.create(this.store, newId<'RuleSet'>(), events);
    });
    this.rules.forget();
  }
}
