import { DomainError, type Realm } from '#kernel';
import type { ErrorCode } from '#phrases';
import { Injectable } from '@nestjs/common';
import type { RuleSet } from '../domain/rule-set.js';
import { RuleSetsStore } from './rule-sets.store.js';

/** The published rules in memory, by realm. They are read again after `forget`, never half-way through a decision. */
@Injectable()
export class RulesInForce {
  private readonly held = new Map<Realm, Promise<RuleSet>>();

  constructor(private readonly store: RuleSetsStore) {}

  /** @throws DomainError rule-set-not-there while nothing was ever published; store-unavailable */
  of(realm: Realm): Promise<RuleSet> {
    const known = this.held.get(realm);
    if (known) return known;
    const reading = this.read(realm);
    this.held.set(realm, reading);
    // A failure is not kept: the next question asks the database again.
    reading.catch(() => this.held.get(realm) === reading && this.held.delete(realm));
    return reading;
  }

  /** To be called when a rule set was published. */
  forget(): void {
    this.held.clear();
  }

  private async read(realm: Realm): Promise<RuleSet> {
    const ruleSet = await this.store.inForce(realm);
    if (!ruleSet) throw new DomainError('rule-set-not-there' satisfies ErrorCode);
    return ruleSet;
  }
}
