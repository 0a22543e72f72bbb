import type { FastifyReply, FastifyRequest } from 'fastify';
import { csrfTokenOf } from '../application/secrets.js';
import { setSession } from './session-cookie.js';

/** A session that goes on under another id. */
export interface RenewedSession {
  /** For unsafe requests from now on. */
  readonly csrfToken: string;
}

/** Gives the browser the new id. */
export const renewed = (request: FastifyRequest, reply: FastifyReply, sessionId: string): RenewedSession => {
  setSession(request, reply, sessionId);
  return { csrfToken: csrfTokenOf(sessionId) };
};
