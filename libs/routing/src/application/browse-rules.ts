import { DomainError, type Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { RuleSetsStore, type RuleSetSummary, type RuleSetView } from './rule-sets.store.js';
import { RulesInForce } from './rules-in-force.js';

/** Rule sets for reading. */
@Injectable()
export class BrowseRules {
  constructor(
    private readonly store: RuleSetsStore,
    private readonly rules: RulesInForce,
  ) {}

  /** The rule set of that number, or the one in force. @throws DomainError not-found, rule-set-not-there */
  async one(realm: Realm, ruleVersion?: number): Promise<RuleSetView> {
    const view = await this.store.view(realm, ruleVersion ?? (await this.rules.of(realm)).version);
    if (!view) throw new DomainError('not-found');
    return view;
  }

  list(realm: Realm, before: number, limit: number): Promise<RuleSetSummary[]> {
    return this.store.list(realm, before, limit);
  }
}
