import type { DeskId, Instant } from '#kernel';
import { mustAllow } from './dead-letter.errors.js';
import type { DeadLetterEvent } from './dead-letter.events.js';
import { type DeadLetter, ownedOf } from './dead-letter.js';

/** Somebody lets it be tried again. @throws DomainError dead-letter-* (state) */
export const retryDeadLetter = (letter: DeadLetter, byDesk: DeskId, now: Instant): DeadLetterEvent[] => {
  mustAllow(letter, 'retry');
  return [{ type: 'dead-letter.retried', v: 1, at: now, data: { ...ownedOf(letter), byDesk } }];
};
