import type { Instant, UserId } from '#kernel';
import { checkRuleSet } from './check-rule-set.js';
import type { RoutingDirectory } from './routing-directory.js';
import { refuseFaulty, refuseRuleSet } from './rule-set.errors.js';
import { requireAct, type RuleSetEvent, type RuleSetState } from './rule-set-life.js';

/** The second pair of eyes. @throws DomainError rule-set-state, rule-set-same-person, rule-set-invalid */
export const approveRuleSet = (state: RuleSetState, by: UserId, directory: RoutingDirectory, now: Instant): RuleSetEvent[] => {
  requireAct(state, 'approve');
  if (state.drafted.by === by) refuseRuleSet('rule-set-same-person', { ruleVersion: state.ruleVersion });
  refuseFaulty(checkRuleSet(state.body, directory));
  return [{ type: 'ruleset.approved', v: 1, at: now, data: { ruleVersion: state.ruleVersion, by } }];
};
