import type { DeskId, Instant } from '#kernel';
import { mustAllow } from './dead-letter.errors.js';
import type { DeadLetterEvent } from './dead-letter.events.js';
import { type DeadLetter, ownedOf } from './dead-letter.js';

/** Somebody answers for it that it stays undone, and says why. @throws DomainError dead-letter-* (state) */
export const giveUpDeadLetter = (letter: DeadLetter, by: { deskId: DeskId; reason: string }, now: Instant): DeadLetterEvent[] => {
  mustAllow(letter, 'give-up');
  const data = { ...ownedOf(letter), byDesk: by.deskId, reason: by.reason.trim() };
  return [{ type: 'dead-letter.given-up', v: 1, at: now, data }];
};
