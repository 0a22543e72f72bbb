import { type Instant, nextState } from '#kernel';
import type { DeadLetterEvent } from './dead-letter.events.js';
import { type DeadLetter, ownedOf } from './dead-letter.js';
import { deadLetterMachine } from './dead-letter.machine.js';

/** It was done after all. Nothing when that is known, or when somebody has given it up. */
export const settleDeadLetter = (letter: DeadLetter, now: Instant): DeadLetterEvent[] =>
  nextState(deadLetterMachine, letter.state, 'settle') === undefined
    ? []
    : [{ type: 'dead-letter.settled', v: 1, at: now, data: ownedOf(letter) }];

/** The new try failed as well. Nothing when that is known. */
export const failAgain = (letter: DeadLetter, now: Instant): DeadLetterEvent[] =>
  nextState(deadLetterMachine, letter.state, 'fail-again') === undefined
    ? []
    : [{ type: 'dead-letter.failed-again', v: 1, at: now, data: ownedOf(letter) }];
