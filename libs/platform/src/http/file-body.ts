import type { FastifyInstance, FastifyRequest } from 'fastify';
import { markRoute } from './mark-route.js';
import { headerOf } from './request.js';

/** Bytes that a file may have. */
export const FILE_LIMIT = 10 * 1024 * 1024;

const TAKES_FILE = 'enlaceTakesFile';
const OCTETS = 'application/octet-stream';

/** The body of the route is one file as it is, up to {@link FILE_LIMIT} bytes, and nothing else. */
export const TakesFile = (): MethodDecorator => markRoute({ [TAKES_FILE]: true });

/** Bytes that a text of a thousand parts in two languages may have, as a body that says so. */
export const LONG_TEXT_LIMIT = 3_000_000;

const TAKES_LONG_TEXT = 'enlaceTakesLongText';

/** The body of the route may bear one long text, up to {@link LONG_TEXT_LIMIT} bytes. */
export const TakesLongText = (): MethodDecorator => markRoute({ [TAKES_LONG_TEXT]: true });

class UnfitMedia extends Error {
  readonly statusCode = 415;
}

const isMarked = (config: unknown, mark: string): boolean => (config as Record<string, unknown> | undefined)?.[mark] === true;
const takesFile = (config: unknown): boolean => isMarked(config, TAKES_FILE);

const isOctets = (request: FastifyRequest): boolean =>
  headerOf(request, 'content-type')?.split(';')[0]?.trim().toLowerCase() === OCTETS;

/** Lets the routes that say so take a file. Every other route refuses one before it is read, and these refuse anything else. */
export const readFiles = (fastify: FastifyInstance): void => {
  fastify.addContentTypeParser(OCTETS, { parseAs: 'buffer' }, (_: FastifyRequest, body: Buffer, done) => done(null, body));
  fastify.addHook('onRoute', (route) => {
    if (takesFile(route.config)) route.bodyLimit = FILE_LIMIT;
    if (isMarked(route.config, TAKES_LONG_TEXT)) route.bodyLimit = LONG_TEXT_LIMIT;
  });
  fastify.addHook('onRequest', (request, _, done) => {
    if (takesFile(request.routeOptions.config) === isOctets(request)) done();
    else done(new UnfitMedia(OCTETS));
  });
};
