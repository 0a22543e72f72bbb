import type { Fault } from './delivery.js';

/** Rests between attempts, as Standard Webhooks has them: ten attempts in about 75 hours. */
const RESTS_SECONDS = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600] as const;
export const WEBHOOK_ATTEMPTS = RESTS_SECONDS.length + 1;
/** Of the rest, either way: what failed together does not come back together. */
const JITTER = 0.2;
/** As long as an endpoint may have us wait for one message. */
const LONGEST_ASKED_SECONDS = 24 * 3600;
/** An endpoint that failed is left alone by everything but what touches life for as long as its message rests, and no longer than this. */
const LONGEST_CALM_SECONDS = 5 * 60;

/**
 * Seconds until a message is tried again after `attempts` that failed; null when it is given up.
 *
 * @param asked seconds that the endpoint asked for, if it did
 * @param random from 0 to 1
 */
export const webhookRest = (attempts: number, asked: number | null, random: number): number | null => {
  const rest = RESTS_SECONDS[attempts - 1];
  if (rest === undefined) return null;
  return Math.max(rest * (1 - JITTER + 2 * JITTER * random), Math.min(asked ?? 0, LONGEST_ASKED_SECONDS));
};

/** Seconds for which an endpoint that failed gets nothing else: what it asked for, up to an hour, or a part of the rest. */
export const webhookCalm = (rest: number, asked: number | null): number =>
  asked === null ? Math.min(rest, LONGEST_CALM_SECONDS) : Math.min(asked, 3600);

/** What a status means. Only 2xx is success; a redirection is not followed, or whoever answers could choose where notices go. */
export const faultOfStatus = (status: number): Fault | null => {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'endpoint-gone';
  if ([429, 502, 503, 504].includes(status)) return 'put-off-by-server';
  return status >= 300 && status < 400 ? 'redirected' : 'answered-error';
};

/** Seconds that a `Retry-After` asks for, be it a number or a date; null when it says neither. */
export const askedRest = (retryAfter: string | null, now: number): number | null => {
  if (retryAfter === null) return null;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1_000));
};
