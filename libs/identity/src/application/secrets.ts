import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits in base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Opaque values have 256 bits of their own, so a plain hash keeps them: there is nothing to guess. */
export const sha256 = (value: string): Buffer => createHash('sha256').update(value).digest();

/**
 * The token that unsafe requests of a session must show. Derived from the session's secret id, so that it can be given again after
 * a reload and needs no row; whoever cannot read the HttpOnly cookie cannot make it.
 */
export const csrfTokenOf = (sessionId: string): string => sha256(`enlace csrf ${sessionId}`).toString('base64url');

/** Whether `token` is the CSRF token of the session with this secret id; compared in constant time. */
export const verifyCsrf = (sessionId: string, token: string | undefined): boolean => {
  if (token === undefined) return false;
  return timingSafeEqual(sha256(token), sha256(csrfTokenOf(sessionId)));
};
