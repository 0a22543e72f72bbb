import { defineMachine, type TransitionTable } from '#kernel';

export const DEAD_LETTER_STATES = ['waiting', 'retrying', 'settled', 'given_up'] as const;
export type DeadLetterState = (typeof DEAD_LETTER_STATES)[number];
export type DeadLetterTrigger = 'retry' | 'fail-again' | 'settle' | 'give-up';

/** What is being tried is not given up meanwhile: it may be done this very moment. */
const table: TransitionTable<DeadLetterState, DeadLetterTrigger> = {
  waiting: { retry: 'retrying', settle: 'settled', 'give-up': 'given_up' },
  retrying: { 'fail-again': 'waiting', settle: 'settled' },
  settled: {},
  given_up: {},
};

export const deadLetterMachine = defineMachine<DeadLetterState, DeadLetterTrigger>({
  name: 'dead-letter',
  initial: ['waiting'],
  final: ['settled', 'given_up'],
  table,
});
