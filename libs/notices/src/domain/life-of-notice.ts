import { addMinutes, type Instant } from '#kernel';
import { refuseNotice } from './early-notice.errors.js';

/** Hours that a notice lives unless its giver says otherwise. */
export const DEFAULT_HOURS = 72;
/** Hours that may be given at once. */
export const MOST_HOURS = 168;
/** Days that a notice lives at most, however often it is renewed: what is known that long is a report, or it is nothing. */
export const MOST_DAYS = 30;

export const livesUntil = (now: Instant, hours: number): Instant => addMinutes(now, hours * 60);

/**
 * When a renewed notice ends. Renewing never shortens.
 * @throws DomainError early-notice-life-over
 */
export const renewedUntil = (
  { givenAt, expiresAt }: { readonly givenAt: Instant; readonly expiresAt: Instant },
  hours: number,
  now: Instant,
): Instant => {
  const until = livesUntil(now, hours);
  if (until > livesUntil(givenAt, MOST_DAYS * 24)) throw refuseNotice('early-notice-life-over', { days: MOST_DAYS }, '/hours');
  return until > expiresAt ? until : expiresAt;
};
