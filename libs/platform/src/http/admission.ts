import { problemOf } from './problem.js';
import { localeOf } from './locale.js';
import { headerOf, isUnsafe } from './request.js';
import type { Metrics } from '../observability/index.js';
import type { FastifyInstance } from 'fastify';

/** A client says so when its request is about risk to life; what it files is checked to say the same. */
export const URGENCY_HEADER = 'x-enlace-urgency';

/**
 * Tells routine acts to wait while more than `limit` acts are in flight, before their bodies are read. Under a flood the event loop
 * is first come, first served, so a queue behind the handler would make everybody late; a counter here keeps life-safety work quick.
 */
export const admit = (fastify: FastifyInstance, limit: number, metrics: Metrics): void => {
  let inFlight = 0;
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isUnsafe(request.method)) return done();
    if (inFlight >= limit && headerOf(request, URGENCY_HEADER) !== 'life-safety') {
      metrics.requestsShed.inc();
      const saying = { locale: localeOf(headerOf(request, 'accept-language')), correlationId: request.id };
      const problem = problemOf('overloaded', {}, [], saying);
      void reply
        .status(problem.status)
        .header('Retry-After', '2')
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem));
      return;
    }
    inFlight += 1;
    reply.raw.once('close', () => (inFlight -= 1));
    done();
  });
};
