import { type Actor, DomainError } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { Env } from '../config/index.js';
import { Metrics } from '../observability/index.js';
import { type Asked, Allowances, networkOf, type Spent } from '../rates/index.js';
import { classOf, isDeferrable, isStanding } from './admission.js';
import { type EnlaceRequest, isUnsafe } from './request.js';
import { ACTING } from './trace-requests.js';

/** Accounts, agencies and networks that are kept of each class: more than a border has desks, some megabytes at most. */
const MOST_KEPT = 20_000;
/** Parts of a query that look for words or for a person. */
const SEARCHING = ['q', 'subject'];

const ratesOf = (env: Env): ConstructorParameters<typeof Allowances>[0] => ({
  account: {
    read: { perMinute: env.ENLACE_RATE_READS },
    search: { perMinute: env.ENLACE_RATE_SEARCHES },
    export: { perMinute: env.ENLACE_RATE_EXPORTS },
    file: { perMinute: env.ENLACE_RATE_FILINGS },
    act: { perMinute: env.ENLACE_RATE_ACTS },
    urgent: { perMinute: env.ENLACE_RATE_URGENT },
  },
  agencyTimes: env.ENLACE_RATE_AGENCY_TIMES,
  address: { perMinute: env.ENLACE_RATE_STRANGERS },
});

const searches = ({ query }: EnlaceRequest): boolean =>
  SEARCHING.some((part) => (query as Readonly<Record<string, unknown>> | undefined)?.[part]);

/** @param isDocument what the route answers is a file, not JSON: it is taken along */
const askedBy = (request: EnlaceRequest, isDocument: boolean): Asked => {
  const isUrgent = classOf(request) === 'vital';
  if (isUnsafe(request.method)) return { kind: isDeferrable(request) ? 'file' : 'act', isUrgent };
  if (isDocument && !isStanding(request)) return { kind: 'export', isUrgent };
  return { kind: searches(request) ? 'search' : 'read', isUrgent };
};

/**
 * How much of each class of operations an account, its agency or an unknown caller's network may still ask of this process. Admission looks at
 * how much there is in all, this at whose it is: one account that runs wild is told to wait, and nobody else.
 */
@Injectable()
export class RateLimits {
  private readonly allowances: Allowances | null;
  private readonly limited: Counter;

  constructor(env: Env, metrics: Metrics) {
    this.allowances = env.ENLACE_RATE_LIMITS === 'on' ? new Allowances(ratesOf(env), MOST_KEPT) : null;
    this.limited = metrics.counter('enlace_http_requests_limited_total', 'Requests beyond an allowance, by class and by whose', [
      'class',
      'of',
    ]);
  }

  /** Somebody who is known asks. @throws DomainError rate-limited, with seconds */
  count(request: EnlaceRequest, { userId, agencyId }: Actor, isDocument: boolean): void {
    const asked = askedBy(request, isDocument);
    this.judge(asked.kind, this.allowances?.take(asked, { account: userId, agency: agencyId }, performance.now()));
  }

  /** Somebody asks who is not known. Who signs in is never told to wait here. @throws DomainError rate-limited, with seconds */
  countStranger(request: EnlaceRequest): void {
    if (!ACTING.test(request.routeOptions.url ?? '') || classOf(request) === 'vital') return;
    this.judge('any', this.allowances?.takeOfStranger(networkOf(request.ip), performance.now()));
  }

  private judge(kind: Asked['kind'] | 'any', spent: Spent | null | undefined): void {
    if (!spent) return;
    this.limited.inc({ class: kind, of: spent.of });
    throw new DomainError('rate-limited', { retryAfterSeconds: Math.ceil(spent.waitMillis / 1_000) });
  }
}
