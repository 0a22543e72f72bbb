import { addMinutes, earliest, minutesBetween, type Instant, type Role } from '#kernel';

/** A shift's length, the overall limit of one sign-in (NIST SP 800-63B-4 AAL2 allows 24 h; one shift is enough). */
const OVERALL_MINUTES = 12 * 60;
/** A desk left alone (AAL2 advises at most 60 minutes). */
const IDLE_MINUTES = 30;
/** The same for whoever turns keys, makes rules or people, or reads everything (AAL3 advises 15 minutes). */
const STRICT_IDLE_MINUTES = 15;
const STRICT_ROLES: readonly Role[] = ['coordinator', 'auditor', 'administrator'];
/** How stale `lastSeenAt` may get before it is written again: a write per minute and session, not per request. */
const TOUCH_MINUTES = 1;

export const sessionExpiry = (createdAt: Instant): Instant => addMinutes(createdAt, OVERALL_MINUTES);

/** How long the session of somebody with these roles, at whatever desk, may be left alone. */
export const idleMinutesOf = (roles: readonly Role[]): number =>
  roles.some((role) => STRICT_ROLES.includes(role)) ? STRICT_IDLE_MINUTES : IDLE_MINUTES;

/** The moment at which the session ends if nothing more is asked of it. */
export const sessionValidUntil = (
  session: { readonly expiresAt: Instant; readonly lastSeenAt: Instant },
  roles: readonly Role[],
): Instant => earliest(session.expiresAt, addMinutes(session.lastSeenAt, idleMinutesOf(roles)));

export const touchIsDue = (lastSeenAt: Instant, now: Instant): boolean => minutesBetween(lastSeenAt, now) >= TOUCH_MINUTES;
