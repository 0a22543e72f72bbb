import { type EnlaceRequest, SESSION_COOKIES } from '#platform/http';
import type { FastifyReply } from 'fastify';

const [SECURE_NAME, PLAIN_NAME] = SESSION_COOKIES;

const cookieOf = (request: EnlaceRequest, value: string, more = ''): string => {
  const secure = request.securely === true;
  return `${secure ? SECURE_NAME : PLAIN_NAME}=${value}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}${more}`;
};

/** The cookie of a session, for an answer that sets another one too. */
export const sessionCookie = (request: EnlaceRequest, sessionId: string): string => cookieOf(request, sessionId);

/** Gives the browser its session id: out of reach of scripts and of other sites, gone when the browser closes. */
export const setSession = (request: EnlaceRequest, reply: FastifyReply, sessionId: string): void => {
  void reply.header('set-cookie', cookieOf(request, sessionId));
};

export const clearSession = (request: EnlaceRequest, reply: FastifyReply): void => {
  void reply.header('set-cookie', cookieOf(request, '', '; Max-Age=0'));
};
