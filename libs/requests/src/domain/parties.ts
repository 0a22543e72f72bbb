import type { DeskId } from '#kernel';
import { refuseRequest } from './request.errors.js';
import type { Officer } from './request.events.js';
import type { Request } from './request.js';

/** @throws DomainError `request-not-yours` */
export const mustBeRequester = ({ fromDeskId }: Request, { deskId }: Officer): void => {
  if (deskId !== fromDeskId) throw refuseRequest('request-not-yours');
};

/** @throws DomainError `request-not-yours-to-answer` */
export const mustBeAsked = ({ toDeskId }: Request, { deskId }: Officer): void => {
  if (deskId !== toDeskId) throw refuseRequest('request-not-yours-to-answer');
};

/**
 * What touches protected people takes two: who wrote it does not let it out as well.
 * @throws DomainError `request-second-person-same`
 */
export const mustBeAnother = (author: Officer['userId'], { userId }: Officer): void => {
  if (author === userId) throw refuseRequest('request-second-person-same');
};

/** How a desk comes to see a request. */
export type Standing = 'requester' | 'asked' | 'forwarder' | 'copied';

/**
 * Who sees it, and how. Before it crossed, the requesting desk alone; then the asked desk and the copied contact desks; a desk that sent it
 * on sees it as it was when it did.
 */
export const audienceOf = (request: Request): ReadonlyMap<DeskId, Standing> => {
  const audience = new Map<DeskId, Standing>();
  if (request.delivery !== null) {
    for (const { fromDeskId } of request.forwards) audience.set(fromDeskId, 'forwarder');
    for (const { deskId } of request.delivery.copies) audience.set(deskId, 'copied');
    audience.set(request.toDeskId, 'asked');
  }
  audience.set(request.fromDeskId, 'requester');
  return audience;
};
