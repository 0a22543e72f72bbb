import { addMinutes, earliest, minutesBetween, type Instant } from '#kernel';

/** A shift's length, the overall limit of one sign-in (NIST SP 800-63B-4 AAL2 allows 24 h; one shift is enough). */
const OVERALL_MINUTES = 12 * 60;
/** A desk left alone (AAL2 advises at most 60 minutes). */
const IDLE_MINUTES = 30;
/** How stale `lastSeenAt` may get before it is written again: a write per minute and session, not per request. */
const TOUCH_MINUTES = 1;

export const sessionExpiry = (createdAt: Instant): Instant => addMinutes(createdAt, OVERALL_MINUTES);

/** The moment at which the session ends if nothing more is asked of it. */
export const sessionValidUntil = (session: { readonly expiresAt: Instant; readonly lastSeenAt: Instant }): Instant =>
  earliest(session.expiresAt, addMinutes(session.lastSeenAt, IDLE_MINUTES));

export const touchIsDue = (lastSeenAt: Instant, now: Instant): boolean => minutesBetween(lastSeenAt, now) >= TOUCH_MINUTES;
