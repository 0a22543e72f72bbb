import type { Aggregate } from '#kernel';
import { evolveRequest } from './evolve-request.js';
import { audienceOf } from './parties.js';
import type { Request } from './request.js';
import type { RequestEvent } from './request.events.js';

/** What crosses is told when it has crossed. */
const WITHIN_A_DESK: ReadonlySet<RequestEvent['type']> = new Set(['request.answer-prepared', 'request.answer-returned']);

/**
 * One information-sharing request. It is on no case's timeline: the desks of the case would otherwise read what two of them exchange; a
 * case shows the requests that the reader's desk takes part in.
 */
export const requestAggregate: Aggregate<Request, RequestEvent> = {
  name: 'request',
  evolve: evolveRequest,
  caseOf: () => null,
  isUrgent: ({ lifeSafety }) => lifeSafety,
  tells: (request, type, deskId) => {
    const standing = audienceOf(request).get(deskId);
    return standing !== undefined && standing !== 'forwarder' && !WITHIN_A_DESK.has(type);
  },
};
