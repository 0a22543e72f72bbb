import { type EnlaceRequest, headerOf } from '#platform/http';
import type { FastifyReply } from 'fastify';

const LIFE_SECONDS = 5 * 60;

const nameOf = (request: EnlaceRequest): string => (request.securely === true ? '__Host-enlace_trip' : 'enlace_trip');

const cookieOf = (request: EnlaceRequest, value: string, seconds: number): string =>
  `${nameOf(request)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${request.securely === true ? '; Secure' : ''}`;

export const noTripCookie = (request: EnlaceRequest): string => cookieOf(request, '', 0);

/** Gives the browser what it needs to finish: `Lax`, since the service of the agency sends it back here from a page of its own. */
export const setTrip = (request: EnlaceRequest, reply: FastifyReply, sealed: string): void => {
  void reply.header('set-cookie', cookieOf(request, sealed, LIFE_SECONDS));
};

export const tripOf = (request: EnlaceRequest): string | undefined =>
  (headerOf(request, 'cookie') ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${nameOf(request)}=`))
    ?.slice(nameOf(request).length + 1);
