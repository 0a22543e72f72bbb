import { DomainError, type DomainFault, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

export type RuleSetCode = Extract<ErrorCode, `rule-set-${string}`>;
export type RuleSetFault = DomainFault<RuleSetCode>;

/** @throws DomainError always: an act that this rule set does not allow now. */
export const refuseRuleSet = (code: RuleSetCode, params?: ErrorParams): never => {
  throw new DomainError(code, params);
};

/** @throws DomainError rule-set-invalid, naming every fault, when there is one */
export const refuseFaulty = (faults: readonly RuleSetFault[]): void => {
  if (faults.length > 0)
    throw new DomainError('rule-set-invalid' satisfies RuleSetCode, { count: faults.length }, undefined, faults);
};
