import type { RequestContext } from '#kernel';
import type { Reader } from './inbox.store.js';

/** The inbox of the actor's desk in the realm of the request; what is for supervisors is for those who may act as such. */
export const readerOf = ({ realm, actor }: RequestContext): Reader => ({
  realm,
  personId: actor.userId,
  deskId: actor.deskId,
  audiences: actor.permissions.has('supervision.act') ? ['desk', 'duty-officer', 'supervisor'] : ['desk', 'duty-officer'],
});
