import { DomainError, nextState } from '#kernel';
import type { ErrorCode } from '#phrases';
import type { DeadLetter } from './dead-letter.js';
import { deadLetterMachine, type DeadLetterState, type DeadLetterTrigger } from './dead-letter.machine.js';

/** The codes that this context raises; the catalogue has their words. */
export type OperationsErrorCode = Extract<ErrorCode, `dead-letter-${string}`>;

const refusalByState: Readonly<Record<DeadLetterState, OperationsErrorCode>> = {
  waiting: 'dead-letter-not-tried',
  retrying: 'dead-letter-being-tried',
  settled: 'dead-letter-settled',
  given_up: 'dead-letter-given-up',
};

/** @throws DomainError dead-letter-* naming the state that it is in */
export const mustAllow = (letter: DeadLetter, trigger: DeadLetterTrigger): void => {
  if (nextState(deadLetterMachine, letter.state, trigger) !== undefined) return;
  throw new DomainError<OperationsErrorCode>(refusalByState[letter.state]);
};
