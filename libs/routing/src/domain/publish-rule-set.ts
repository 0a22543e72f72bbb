import type { Instant, UserId } from '#kernel';
import { checkRuleSet } from './check-rule-set.js';
import type { RoutingDirectory } from './routing-directory.js';
import { refuseFaulty } from './rule-set.errors.js';
import { requireAct, type RuleSetEvent, type RuleSetState } from './rule-set-life.js';

/** Checked once more against the directory: a desk may have closed since the approval. @throws DomainError rule-set-state, rule-set-invalid */
export const publishRuleSet = (state: RuleSetState, by: UserId, directory: RoutingDirectory, now: Instant): RuleSetEvent[] => {
  requireAct(state, 'publish');
  refuseFaulty(checkRuleSet(state.body, directory));
  return [{ type: 'ruleset.published', v: 1, at: now, data: { ruleVersion: state.ruleVersion, by } }];
};

/** The published set makes way for its successor. @throws DomainError rule-set-state */
export const retireRuleSet = (state: RuleSetState, by: UserId, replacedBy: number, now: Instant): RuleSetEvent[] => {
  requireAct(state, 'retire');
  return [{ type: 'ruleset.retired', v: 1, at: now, data: { ruleVersion: state.ruleVersion, by, replacedBy } }];
};
