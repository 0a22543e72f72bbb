import type { FastifyInstance, FastifyRequest } from 'fastify';
import { markRoute } from './mark-route.js';

const TAKES_REPORTS = 'enlaceTakesReports';
const REPORT_LIMIT = 16 * 1024;

/** The body of the route is what browsers report by themselves of a page's policy, in the old form or the new one. */
export const TakesReports = (): MethodDecorator => markRoute({ [TAKES_REPORTS]: true });

class UnfitMedia extends Error {
  readonly statusCode = 415;
}
class UnreadableReport extends Error {
  readonly statusCode = 400;
}

const takesReports = (config: unknown): boolean => (config as Record<string, unknown> | undefined)?.[TAKES_REPORTS] === true;

/** Reads reports on the route that says so; on every other one their media types stay what they were: unsupported. */
export const readReports = (fastify: FastifyInstance): void => {
  fastify.addContentTypeParser(
    ['application/csp-report', 'application/reports+json'],
    { parseAs: 'string', bodyLimit: REPORT_LIMIT },
    (request: FastifyRequest, body: string, done) => {
      if (!takesReports(request.routeOptions.config)) return done(new UnfitMedia());
      try {
        done(null, JSON.parse(body));
      } catch {
        done(new UnreadableReport('no report'));
      }
    },
  );
};
