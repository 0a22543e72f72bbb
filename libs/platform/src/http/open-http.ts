import { Env } from '../config/index.js';
import { Logger, Metrics, Tracing } from '../observability/index.js';
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
import { proxiesOf } from './proxies.js';
import { readReports } from './report-body.js';
import { takeRealmFromAddress } from './realm-in-address.js';
import { type EnlaceRequest, headerOf } from './request.js';
import { ANSWER_POLICY, FILE_POLICY, ONLY_SECURELY, SECURITY_HEADERS } from './security-headers.js';
import { nameOperations } from './trace-requests.js';

/** Nest's own messages, in the process's log. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: () => undefined,
  warn: (message: unknown) => logger.warn({}, String(message)),
  error: (message: unknown) => logger.error({}, String(message)),
});

/** Before anything is asked: a refusal carries them like any other answer. A route that needs another policy says so itself. */
const protect = (fastify: FastifyInstance, env: Env): void => {
  const secure = env.PUBLIC_URL?.startsWith('https:') ?? false;
  fastify.addHook('onRequest', (request: EnlaceRequest, reply, done) => {
    const ofPrograms = request.url.startsWith('/api/');
    void reply.headers({ ...SECURITY_HEADERS, 'content-security-policy': ofPrograms ? ANSWER_POLICY : FILE_POLICY });
    if (ofPrograms) void reply.header('cache-control', 'no-store');
    request.securely = secure || request.protocol === 'https';
    if (request.securely) void reply.header('strict-transport-security', ONLY_SECURELY);
    done();
  });
};

const follow = (fastify: FastifyInstance, logger: Logger, metrics: Metrics): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-correlation-id', request.id);
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
    .headers({
      ...SECURITY_HEADERS,
      'content-security-policy': ANSWER_POLICY,
      'cache-control': 'no-store',
      'x-correlation-id': request.id,
      'content-type': 'application/problem+json; charset=utf-8',
    })
    .send(JSON.stringify(problem));
};

/** Makes the HTTP application over a module: strict bodies, admission, correlation ids, security headers, figures. Does not listen. */
export const openHttp = async (module: Type | Parameters<typeof NestFactory.create>[0]): Promise<NestFastifyApplication> => {
  // Asked with the first request, when the settings are known.
  let isProxy = (_address: string): boolean => false;
  const adapter = new FastifyAdapter({
    trustProxy: (address: string) => isProxy(address),
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
  readReports(fastify);
  isProxy = proxiesOf(app.get(Env).ENLACE_PROXIES);
  protect(fastify, app.get(Env));
  follow(fastify, logger, app.get(Metrics));
  nameOperations(fastify, app.get(Tracing));
  readFiles(fastify);
  app.get(Admission).guard(fastify);
  return app;
};
