import { addMillis, type Instant, minutesBetween } from '#kernel';
import type { NoticeUrgency } from './notice.js';

/** Doubles from the first rest on, up to the longest; given up when the notice has waited as long as that. */
const RESTS: Readonly<Record<NoticeUrgency, { readonly longestSeconds: number; readonly giveUpAfterMinutes: number }>> = {
  'life-safety': { longestSeconds: 60, giveUpAfterMinutes: 24 * 60 },
  urgent: { longestSeconds: 5 * 60, giveUpAfterMinutes: 24 * 60 },
  routine: { longestSeconds: 30 * 60, giveUpAfterMinutes: 48 * 60 },
};
const FIRST_REST_SECONDS = 10;
/** Of the rest, either way: what failed together does not come back together. */
const JITTER = 0.2;

/**
 * When to try again after `attempts` that failed; null when it is given up.
 *
 * @param random from 0 to 1
 */
export const nextTry = (
  { urgency, attempts, queuedAt }: { readonly urgency: NoticeUrgency; readonly attempts: number; readonly queuedAt: Instant },
  now: Instant,
  random: number,
): Instant | null => {
  const { longestSeconds, giveUpAfterMinutes } = RESTS[urgency];
  if (minutesBetween(queuedAt, now) >= giveUpAfterMinutes) return null;
  const rest = Math.min(FIRST_REST_SECONDS * 2 ** Math.min(attempts - 1, 20), longestSeconds);
  return addMillis(now, Math.round(rest * 1_000 * (1 - JITTER + 2 * JITTER * random)));
};
