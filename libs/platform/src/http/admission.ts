import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '../config/index.js';
import { Metrics } from '../observability/index.js';
import { inVitalLane } from '../persistence/index.js';
import { type AdmissionClass, InFlight } from './in-flight.js';
import { localeOf } from './locale.js';
import { markRoute } from './mark-route.js';
import { problemOf } from './problem.js';
import { type EnlaceRequest, headerOf, isUnsafe } from './request.js';
import { retryAfter } from './retry-after.js';

/** A client says so when its filing is about risk to life; what it files is checked to say the same. */
export const URGENCY_HEADER = 'x-enlace-urgency';

interface RouteMark {
  readonly admission?: 'vital' | 'deferrable' | 'standing';
}

/** Life or a crisis may hang on this route: it is never told to wait, and has connections of its own. */
export const Vital = (): MethodDecorator => markRoute({ admission: 'vital' } satisfies RouteMark);

/** The answer stays open for as long as somebody reads it: it is no load of the moment. */
export const Standing = (): MethodDecorator => markRoute({ admission: 'standing' } satisfies RouteMark);

/** Under a flood this creation is received, and done later: its handler asks `@Admitted()` and keeps what was sent. */
export const Deferrable = (): MethodDecorator => markRoute({ admission: 'deferrable' } satisfies RouteMark);

/** Whether the answer stays open. */
export const isStanding = ({ routeOptions: { config } }: FastifyRequest): boolean =>
  (config as RouteMark).admission === 'standing';

/** Whether it is a creation that can be received now and done later. */
export const isDeferrable = ({ routeOptions: { config } }: FastifyRequest): boolean =>
  (config as RouteMark).admission === 'deferrable';

/** The caller says that life is at risk. */
export const claimsLife = (request: FastifyRequest): boolean => headerOf(request, URGENCY_HEADER) === 'life-safety';

/** What the route and the headers tell, which is all there is before the body was read. */
export const classOf = (request: FastifyRequest): AdmissionClass => {
  const { config, url } = request.routeOptions;
  const { admission } = config as RouteMark;
  if (admission === 'vital') return 'vital';
  if (!url?.startsWith('/api/v1/') || admission === 'standing') return 'other';
  if (admission === 'deferrable') return claimsLife(request) ? 'vital' : 'deferrable';
  return isUnsafe(request.method) ? 'act' : 'read';
};

const refuse = (request: FastifyRequest, reply: FastifyReply): void => {
  const saying = { locale: localeOf(headerOf(request, 'accept-language')), correlationId: request.id };
  const problem = problemOf('overloaded', {}, [], saying);
  void reply
    .status(problem.status)
    .header('Retry-After', retryAfter())
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
};

/**
 * Decides about each request before its body is read. Under a flood the event loop is first come, first served, so a queue behind the
 * handler would make everybody late; a counter here keeps life-safety work quick. Only reads are refused, which lose nothing by it;
 * routine filings are received and filed later; acts are taken.
 */
@Injectable()
export class Admission {
  private readonly inFlight: InFlight;
  private readonly isOn: boolean;

  constructor(
    env: Env,
    private readonly metrics: Metrics,
  ) {
    this.inFlight = new InFlight({ acts: env.ENLACE_MAX_IN_FLIGHT, all: env.ENLACE_MAX_READS });
    this.isOn = env.ENLACE_ADMISSION === 'on';
  }

  guard(fastify: FastifyInstance): void {
    if (!this.isOn) return;
    fastify.addHook('onRequest', (request: EnlaceRequest, reply, done) => {
      const kind = classOf(request);
      const came = performance.now();
      const decision = this.inFlight.enter(kind, came);
      request.vital = kind === 'vital';
      if (decision === 'refuse') {
        this.metrics.requestsShed.inc();
        return refuse(request, reply);
      }
      request.deferred = decision === 'defer';
      reply.raw.once('close', () => this.inFlight.leave(kind, decision, { came, now: performance.now() }));
      done();
    });
    // After the body: what reads it runs in the context of the socket, and would lose the lane.
    fastify.addHook('preHandler', (request: EnlaceRequest, _reply, done) => (request.vital ? inVitalLane(done) : done()));
  }
}
