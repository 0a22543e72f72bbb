import type { FastifyInstance, FastifyRequest } from 'fastify';
import { inOperation, Tracing } from '../observability/index.js';
import { isStanding } from './admission.js';
import type { EnlaceRequest } from './request.js';

/** Routes by which people and programs act and read. Files of the console, health and figures are none. */
export const ACTING = /^\/(api|act)\//;

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

/** An open stream would be a stretch of hours: what it carries is traced where it is made. */
const isTraced = (request: FastifyRequest): boolean => ACTING.test(routeOf(request)) && !isStanding(request);

/** Begins a stretch for each request, under its correlation id; ends it with the answer. */
const traceRequests = (fastify: FastifyInstance, tracing: Tracing): void => {
  fastify.addHook('onRequest', (request: EnlaceRequest, _reply, done) => {
    if (isTraced(request)) {
      const { method, id } = request;
      const facts = { 'http.request.method': method, 'http.route': routeOf(request) };
      request.stretch = tracing.begin({ name: `${method} ${routeOf(request)}`, kind: 'server', correlationId: id, facts });
    }
    done();
  });
  fastify.addHook('onResponse', (request: EnlaceRequest, { statusCode }, done) => {
    const facts = { 'http.response.status_code': statusCode };
    request.stretch?.end(statusCode >= 500 ? { ...facts, 'error.type': `${statusCode}` } : facts);
    done();
  });
};

/** Lets log lines and slow statements say which request they are about; and traces, where they are on. */
export const nameOperations = (fastify: FastifyInstance, tracing: Tracing): void => {
  if (tracing.isOn) traceRequests(fastify, tracing);
  // After the body: what reads it runs in the context of the socket, and would lose the operation.
  fastify.addHook('preHandler', (request: EnlaceRequest, _reply, done) => {
    const { method, id, stretch } = request;
    inOperation({ name: `${method} ${routeOf(request)}`, correlationId: id, ...(stretch && { span: stretch.ref }) }, done);
  });
};
