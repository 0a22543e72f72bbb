import { headerOf } from '#platform/http';
import { networkOf } from '#platform/rates';
import type { FastifyRequest } from 'fastify';
import type { Place } from '../application/sign-in.handler.js';

const LONGEST_AGENT = 200;

/** Where a request comes from. */
export const placeOf = (request: FastifyRequest): Place => ({
  network: networkOf(request.ip),
  agent: (headerOf(request, 'user-agent') ?? '').replaceAll(/[^\x20-\x7e]/g, '').slice(0, LONGEST_AGENT),
});

/** What the browser calls the server; believed only where it is this machine. */
export const hostOf = (request: FastifyRequest): string => headerOf(request, 'host') ?? '';
