import { Logger, Metrics } from '../observability/index.js';
import { type LoggerService, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { v7, validate } from 'uuid';
import { Admission } from './admission.js';
import { readFiles } from './file-body.js';
import { readForms } from './form-body.js';
import { readJsonStrictly } from './json-body.js';
import { localeOf } from './locale.js';
import { BODY_LIMIT } from './problem.filter.js';
import { problemOf } from './problem.js';
import { takeRealmFromAddress } from './realm-in-address.js';
import { headerOf } from './request.js';

/** Nest's own messages, in the process's log. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: () => undefined,
  warn: (message: unknown) => logger.warn({}, String(message)),
  error: (message: unknown) => logger.error({}, String(message)),
});

const policy = (style: string, more = ''): string =>
  `default-src 'none'; script-src 'self'; style-src ${style}; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'${more}`;

const STRICT = policy("'self'");
/** The viewer of the API document styles itself inline; it shows nothing that anybody wrote. */
const VIEWER = policy("'self' 'unsafe-inline'");

/** The console's page: styles that its own script adds bear the nonce of the page; the map draws in a worker of its own file. */
export const consolePolicy = (nonce: string): string => policy(`'self' 'nonce-${nonce}'`, "; worker-src 'self' blob:");

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const follow = (fastify: FastifyInstance, logger: Logger, metrics: Metrics): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-correlation-id', request.id);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) void reply.header(name, value);
    void reply.header('content-security-policy', request.url.startsWith('/api/docs') ? VIEWER : STRICT);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    metrics.requestSeconds.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
    logger.pino.debug(
      { correlationId: request.id, method: request.method, route, status: reply.statusCode, ms: reply.elapsedTime },
      'answered',
    );
    done();
  });
};

/** An address that the router cannot read reaches no route, no hook and no filter. */
const refuseAddress = (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  const saying = { locale: localeOf(headerOf(request, 'accept-language')), correlationId: request.id };
  const problem = problemOf('address-unreadable', {}, [], saying);
  void reply
    .status(problem.status)
    .headers({ ...SECURITY_HEADERS, 'x-correlation-id': request.id, 'content-type': 'application/problem+json; charset=utf-8' })
    .send(JSON.stringify(problem));
};

/** Makes the HTTP application over a module: strict bodies, admission, correlation ids, security headers, figures. Does not listen. */
export const openHttp = async (module: Type | Parameters<typeof NestFactory.create>[0]): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // An open live stream would hold the shutdown for ever.
    forceCloseConnections: true,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-correlation-id'];
      return typeof given === 'string' && validate(given) ? given : v7();
    },
    rewriteUrl: takeRealmFromAddress,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseAddress,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  const logger = app.get(Logger);
  app.useLogger(nestLogger(logger));
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  readJsonStrictly(fastify);
  readForms(fastify);
  follow(fastify, logger, app.get(Metrics));
  readFiles(fastify);
  app.get(Admission).guard(fastify);
  return app;
};
