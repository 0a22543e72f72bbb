import type { Realm } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { RuleSet } from '../domain/rule-set.js';
import type { RuleSetEvent, RuleSetState } from '../domain/rule-set-life.js';

/** A rule set as it is shown, with the version of its row. */
export interface RuleSetView extends RuleSetState {
  readonly id: string;
  readonly version: number;
}

export type RuleSetSummary = Omit<RuleSetView, 'body'>;

/** Rows of rule sets. Commands come through the base class, the rest are reads. */
export abstract class RuleSetsStore extends AggregateStore<RuleSetState, RuleSetEvent> {
  /** Lets one transaction at a time number, publish or found a rule set; holds until it ends. */
  abstract takeTurn(tx: Tx): Promise<void>;

  /** The number that the next draft bears. Only under `takeTurn`. */
  abstract nextRuleVersion(tx: Tx): Promise<number>;

  abstract idOf(tx: Tx, ruleVersion: number): Promise<string | null>;

  abstract publishedId(tx: Tx): Promise<string | null>;

  /** The rules in force in a realm: its own, or the live ones while it has published none. */
  abstract inForce(realm: Realm): Promise<RuleSet | null>;

  /** A rule set of the realm, or of the live border. */
  abstract view(realm: Realm, ruleVersion: number): Promise<RuleSetView | null>;

  /** Newest first. */
  abstract list(realm: Realm, before: number, limit: number): Promise<RuleSetSummary[]>;
}
