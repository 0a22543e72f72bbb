import { addMillis, type Instant } from '#kernel';
import { refuseToken } from './identity.errors.js';

export const TOKEN_PREFIX = 'enl_';
/** 256 bits in base64url. */
const SECRET_LENGTH = 43;
const LONGEST_LIFE_MS = 90 * 24 * 60 * 60_000;
const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Whether a bearer value can be one of ours at all, before anything is looked up. */
export const looksLikeToken = (value: string): boolean =>
  value.length === TOKEN_PREFIX.length + SECRET_LENGTH && value.startsWith(TOKEN_PREFIX) && /^[\w-]+$/.test(value);

/**
 * When a token that lives `life` from now ends. `life` is a count and a unit: `30m`, `1h`, `90d`.
 * @throws DomainError token-life-malformed, token-life-too-long (over 90 days).
 */
export const tokenExpiry = (life: string, now: Instant): Instant => {
  const [, count, unit] = /^([1-9]\d{0,5})([mhd])$/.exec(life) ?? refuseToken('token-life-malformed', { life }, '/ttl');
  const millis = Number(count) * UNITS[unit as keyof typeof UNITS];
  if (millis > LONGEST_LIFE_MS) refuseToken('token-life-too-long', { life }, '/ttl');
  return addMillis(now, millis);
};
