import { DomainError, type Realm } from '#kernel';
import { type SignedAct, SignedActs } from '#votes';
import { Injectable } from '@nestjs/common';
import { RuleSetsStore, type RuleSetSummary, type RuleSetView } from './rule-sets.store.js';
import { RulesInForce } from './rules-in-force.js';

/** With approval and publication, where a key of the person’s own signed them. */
export interface RuleSetSigned extends Omit<RuleSetSummary, 'id'> {
  readonly votes: readonly SignedAct[];
}

/** Rule sets for reading. */
@Injectable()
export class BrowseRules {
  constructor(
    private readonly store: RuleSetsStore,
    private readonly rules: RulesInForce,
    private readonly signed: SignedActs,
  ) {}

  /** The rule set of that number, or the one in force. @throws DomainError not-found, rule-set-not-there */
  async one(realm: Realm, ruleVersion?: number): Promise<RuleSetView> {
    const view = await this.store.view(realm, ruleVersion ?? (await this.rules.of(realm)).version);
    if (!view) throw new DomainError('not-found');
    return view;
  }

  async list(realm: Realm, before: number, limit: number): Promise<RuleSetSigned[]> {
    const sets = await this.store.list(realm, before, limit);
    const votesOn = await this.signed.onEach(sets.map(({ id }) => `ruleset:${id}`));
    return sets.map(({ id, ...set }) => ({ ...set, votes: votesOn(`ruleset:${id}`) }));
  }
}
