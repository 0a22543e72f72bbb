import type { Instant, OnPaper } from '#kernel';
import type { RequestFault } from './request.errors.js';
import { refuseFaults } from './request.errors.js';
import type { Copy, Officer, RequestDelivered, RequestReturned, RequestSubmitted } from './request.events.js';
import { evolveRequest } from './evolve-request.js';
import { mustAllow, partiesOf, type Request } from './request.js';
import { needsSecondPerson } from './request-form.js';
import { mustBeAnother, mustBeRequester } from './parties.js';
import type { ServiceTerms } from './service-terms.js';

/** What is known when a request is let out: what is wrong with it, what is granted, and who is told besides. */
export interface SendingFacts {
  readonly officer: Officer;
  readonly faults: readonly RequestFault[];
  readonly terms: ServiceTerms;
  readonly copies: readonly Copy[];
  readonly acknowledgeBy: Instant;
  readonly dueAt: Instant;
  /** The form that it was written on while the system was away. */
  readonly paper?: OnPaper | null;
}

const delivering = (
  request: Request,
  { terms, copies, acknowledgeBy, dueAt }: SendingFacts,
  people: { readonly by: Officer['userId']; readonly releasedBy: Officer['userId'] | null },
  now: Instant,
): RequestDelivered => {
  mustAllow(request, 'deliver');
  const { copyExceptions: exceptions } = request.form;
  const data = { ...partiesOf(request), ...people, terms, copies, exceptions, acknowledgeBy, dueAt };
  return { type: 'request.delivered', v: 1, at: now, data };
};

/**
 * Hands the request in. Whole and right, it crosses at once; with a protected person in it, it waits for a second person of the desk.
 * @throws DomainError `request-form-unfit` naming every fault by its place
 */
export const submitRequest = (
  request: Request,
  facts: SendingFacts,
  now: Instant,
): readonly (RequestSubmitted | RequestDelivered)[] => {
  const { officer, faults, paper } = facts;
  mustBeRequester(request, officer);
  mustAllow(request, 'submit');
  refuseFaults('request-form-unfit', faults);
  const needsSecond = needsSecondPerson(request.form);
  const data = { ...partiesOf(request), by: officer.userId, needsSecond, ...(paper && { paper }) };
  const submitted: RequestSubmitted = { type: 'request.submitted', v: 1, at: now, data };
  if (needsSecond) return [submitted];
  return [submitted, delivering(evolveRequest(request, submitted), facts, { by: officer.userId, releasedBy: null }, now)];
};

/**
 * The second person lets it out. What has become wrong with it since it was handed in is told now.
 * @throws DomainError `request-second-person-same`, `request-form-unfit`
 */
export const releaseRequest = (request: Request, facts: SendingFacts, now: Instant): [RequestDelivered] => {
  const { officer, faults } = facts;
  mustBeRequester(request, officer);
  mustAllow(request, 'deliver');
  const author = request.submitted!.by;
  mustBeAnother(author, officer);
  mustBeAnother(request.drafted.by, officer);
  refuseFaults('request-form-unfit', faults);
  return [delivering(request, facts, { by: author, releasedBy: officer.userId }, now)];
};

/** The second person, or the author, takes it back to the desk: nothing has crossed. */
export const returnRequest = (request: Request, reason: string, officer: Officer, now: Instant): [RequestReturned] => {
  mustBeRequester(request, officer);
  mustAllow(request, 'return');
  return [{ type: 'request.returned', v: 1, at: now, data: { ...partiesOf(request), by: officer.userId, reason } }];
};
