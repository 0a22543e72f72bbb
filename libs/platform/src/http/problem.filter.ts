import { DomainError, type Locale } from '#kernel';
import { isErrorCode, isTerm, sayTerm } from '#phrases';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Logger } from '../observability/index.js';
import { localeOf } from './locale.js';
import { type FieldFault, type Problem, problemOf, problemOfDomainError } from './problem.js';
import { type EnlaceRequest, headerOf } from './request.js';
import { retryAfter } from './retry-after.js';
import { type Fault, ValidationFailed } from './validation.js';

/** PostgreSQL says that a value cannot be of the column's type: bad input that no DTO caught. */
const UNFIT_VALUE = new Set(['22P02', '22P05', '22021', '22003', '22007', '22008']);

/** Statuses that Nest and Fastify raise before a handler is reached. */
const EARLY = {
  400: 'body-unreadable',
  404: 'not-found',
  413: 'body-too-large',
  415: 'media-unsupported',
} as const;

/** Turns whatever was thrown into a problem in the caller's language. Nothing unknown is told to the caller. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<EnlaceRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const problem = this.problem(error, request);
    if (problem.status === 429 || problem.status === 503) {
      const seconds = problem.params?.['retryAfterSeconds'];
      void reply.header('Retry-After', typeof seconds === 'number' ? seconds : retryAfter());
    }
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private problem(error: unknown, request: EnlaceRequest): Problem {
    const saying = {
      locale: localeOf(headerOf(request, 'accept-language')),
      correlationId: request.id,
      userId: request.context?.actor.userId,
    };
    if (error instanceof ValidationFailed)
      return problemOf(
        'request-malformed',
        {},
        error.faults.map((fault) => sayFault(fault, saying.locale)),
        saying,
      );
    if (error instanceof DomainError) {
      if (!isErrorCode(error.code) || error.code === 'store-unavailable')
        this.logger.error({ err: error, cause: error.cause, correlationId: request.id }, error.code);
      return problemOfDomainError(error, saying);
    }
    const status = statusOf(error);
    if (status && status in EARLY)
      return problemOf(
        EARLY[status as keyof typeof EARLY],
        status === 413 ? { limit: request.routeOptions.bodyLimit } : {},
        [],
        saying,
      );
    if (UNFIT_VALUE.has((error as { code?: string }).code ?? '')) return problemOf('request-malformed', {}, [], saying);
    // The route and not the address: what was searched for stands in that.
    const route = request.routeOptions.url ?? 'none';
    this.logger.error({ err: error, correlationId: request.id, method: request.method, route }, 'unexpected failure');
    return problemOf('internal-failure', {}, [], saying);
  }
}

/** Bytes that a body may have. */
export const BODY_LIMIT = 262_144;

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  return (error as { statusCode?: number }).statusCode;
};

const sayFault = ({ pointer, constraint }: Fault, locale: Locale): FieldFault => {
  const term = `field.${constraint}`;
  return { pointer, code: term, detail: sayTerm(isTerm(term) ? term : 'field.invalid', locale) };
};
