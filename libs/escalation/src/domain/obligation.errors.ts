import { DomainError, nextState, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';
import type { Obligation, OpenObligation } from './obligation.js';
import { obligationMachine, type ObligationTrigger } from './obligation.machine.js';

export type ObligationErrorCode = Extract<ErrorCode, `obligation-${string}` | `silence-${string}`>;

export const refuseObligation = (code: ObligationErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError(code, params, pointer);

/** @throws DomainError obligation-settled when the machine does not allow the trigger: nothing is owed any more */
export const openFor = (obligation: Obligation, trigger: ObligationTrigger): OpenObligation => {
  if (obligation.state !== 'open' || nextState(obligationMachine, obligation.state, trigger) === undefined)
    throw refuseObligation('obligation-settled', { state: obligation.state });
  return obligation;
};
