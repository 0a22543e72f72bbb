import type { Actor, RequestContext } from '#kernel';
import type { FastifyRequest } from 'fastify';
import type { Begun } from '../observability/index.js';
import type { Credentials } from './authenticator.js';

/** What the guard leaves on the request for the parameter decorators. */
export interface EnlaceRequest extends FastifyRequest {
  actor?: Actor;
  context?: RequestContext;
  /** True when the first answer to this Idempotency-Key was given again. */
  replayed?: boolean;
  /** People open this installation by https, also where a proxy before it speaks http to us. */
  securely?: boolean;
  /** Admission: life or a crisis may hang on it. */
  vital?: boolean;
  /** Admission: it is to be received now and done later. */
  deferred?: boolean;
  /** Its stretch in a trace, while traces are made. */
  stretch?: Begun | null;
  /** Asks again who sends it: a stream outlives the moment in which it was let in. */
  reauthenticate?: () => Promise<Actor | null>;
}

export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

export const isUnsafe = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

export const SESSION_COOKIES = ['__Host-enlace_session', 'enlace_session'] as const;

/** The session id among the cookies; the secure name wins. */
export const sessionOf = (request: FastifyRequest): string | undefined => {
  const cookies = new Map(
    (headerOf(request, 'cookie') ?? '').split(';').map((part): [string, string] => {
      const [name = '', ...value] = part.trim().split('=');
      return [name, value.join('=')];
    }),
  );
  return SESSION_COOKIES.map((name) => cookies.get(name)).find((value) => value);
};

/** What the request shows to prove who sends it. A token goes before a cookie. */
export const credentialsOf = (request: FastifyRequest): Credentials => {
  const session = sessionOf(request);
  const bearer = /^Bearer (.+)$/.exec(headerOf(request, 'authorization') ?? '')?.[1];
  const csrfToken = headerOf(request, 'x-csrf-token');
  const deskId = headerOf(request, 'x-enlace-desk');
  return {
    unsafe: isUnsafe(request.method),
    ...(bearer ? { bearer } : session ? { session } : {}),
    ...(csrfToken && { csrfToken }),
    ...(deskId && { deskId }),
  };
};
