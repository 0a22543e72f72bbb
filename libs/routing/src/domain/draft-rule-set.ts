import type { Instant, UserId } from '#kernel';
import { checkRuleSet } from './check-rule-set.js';
import type { RoutingDirectory } from './routing-directory.js';
import { refuseFaulty } from './rule-set.errors.js';
import type { RuleSetBody } from './rule-set.js';
import type { RuleSetEvent } from './rule-set-life.js';

export interface DraftRuleSet {
  readonly ruleVersion: number;
  readonly body: RuleSetBody;
  readonly note: string;
  readonly by: UserId;
}

/** @throws DomainError rule-set-invalid with every fault of the document */
export const draftRuleSet = (command: DraftRuleSet, directory: RoutingDirectory, now: Instant): RuleSetEvent[] => {
  refuseFaulty(checkRuleSet(command.body, directory));
  return [{ type: 'ruleset.drafted', v: 1, at: now, data: command }];
};

/** The rule set of a new installation: published at once, signed by nobody, because there is nobody yet. */
export const foundRuleSet = (command: Omit<DraftRuleSet, 'by'>, directory: RoutingDirectory, now: Instant): RuleSetEvent[] => {
  refuseFaulty(checkRuleSet(command.body, directory));
  return [{ type: 'ruleset.founded', v: 1, at: now, data: command }];
};
