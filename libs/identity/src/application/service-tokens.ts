import type { Instant } from '#kernel';
import type { JWTPayload } from 'jose';
import type { ServiceProof } from '../domain/sign-in-service.js';
import type { EndedThere } from './sign-in-services.store.js';

const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';
const LONGEST = 255;
const LONGEST_NAME = 120;

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST && value.isWellFormed() && !value.includes('\0')
    ? value
    : null;

const listIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** What an administrator may recognise somebody by. */
const calledIn = ({ name, preferred_username: username, sub }: JWTPayload): string => {
  const words = [name, username].map(textIn).filter((word) => word !== null);
  const text = words.length > 0 ? words.join(' · ') : String(sub);
  return text
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
};

/** @param instant of milliseconds. @throws Error when it names nobody, or does not say when they proved it */
export const readProof = (said: JWTPayload, instant: (millis: number) => Instant): ServiceProof => {
  const { sub, auth_time: at, acr, amr, sid } = said;
  const subject = textIn(sub);
  if (subject === null) throw new Error('a token that names nobody');
  if (typeof at !== 'number' || !Number.isSafeInteger(at)) throw new Error('a token that does not say when');
  const provedAt = instant(at * 1_000);
  return { subject, acr: textIn(acr), amr: listIn(amr), provedAt, session: textIn(sid), called: calledIn(said) };
};

/** A logout token (OpenID Connect Back-Channel Logout 1.0, 2.6). @throws Error for any other: a token of a sign-in ends nothing */
export const readLogout = (said: JWTPayload): EndedThere & { readonly id: string } => {
  const { events, nonce, sub, sid, jti, exp, iat } = said;
  const isLogout =
    typeof events === 'object' && events !== null && typeof (events as Record<string, unknown>)[LOGOUT] === 'object';
  const [subject, session, id] = [sub, sid, jti].map(textIn) as [string | null, string | null, string | null];
  if (!isLogout || nonce !== undefined || id === null || exp === undefined || iat === undefined)
    throw new Error('no logout token');
  if (subject === null && session === null) throw new Error('a logout token that names nobody');
  return { subject, session, id };
};
