import { describe, expect, it } from '@jest/globals';
import type { EnlaceRequest } from '#platform/http';
import type { FastifyReply } from 'fastify';
import { clearSession, setSession } from './session-cookie.js';

const given = (give: typeof clearSession, securely: boolean): string => {
  const headers: Record<string, string> = {};
  const reply = { header: (name: string, value: string) => void (headers[name] = value) } as unknown as FastifyReply;
  // Behind a proxy that ends TLS the request itself came by http.
  give({ protocol: 'http', securely } as EnlaceRequest, reply);
  return headers['set-cookie']!;
};

describe('the cookie of a session', () => {
  it('goes by https alone, and to this host alone, where people open the installation by https', () => {
    const cookie = given((request, reply) => setSession(request, reply, 'id'), true);
    expect(cookie).toBe('__Host-enlace_session=id; Path=/; HttpOnly; SameSite=Strict; Secure');
    expect(given(clearSession, true)).toContain('; Secure; Max-Age=0');
  });

  it('has a plain name where there is no https', () => {
    expect(given((request, reply) => setSession(request, reply, 'id'), false)).toBe(
      'enlace_session=id; Path=/; HttpOnly; SameSite=Strict',
    );
  });
});
