import { type Context, DomainError, isPerson, type RequestId } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { audienceOf } from '../domain/parties.js';
import type { Request } from '../domain/request.js';
import type { Officer } from '../domain/request.events.js';
import { RequestsRepository } from './requests.repository.js';

/** Who acts for which desk. @throws DomainError not-permitted for the engine: people ask and answer. */
export const officerOf = ({ actor }: Context): Officer => {
  if (!isPerson(actor)) throw new DomainError('not-permitted', { permission: 'request.answer' });
  return { deskId: actor.deskId, userId: actor.userId };
};

/** Which request, as the caller last read it. */
export interface RequestTarget {
  readonly id: RequestId;
  readonly expectedVersion: number | undefined;
}

/** What surrounds a decision on a request: its lock, and whether the acting desk may know of it at all. */
@Injectable()
export class RequestSetting {
  constructor(private readonly requests: RequestsRepository) {}

  /**
   * Locks the request.
   * @throws DomainError not-found, also when the acting desk does not see it; version-stale
   */
  async hold(unit: Unit, { id, expectedVersion }: RequestTarget): Promise<Stored<Request>> {
    const { state } = await unit.load(this.requests, id);
    const { actor } = unit.ctx;
    if (isPerson(actor) && !audienceOf(state).has(actor.deskId)) throw new DomainError('not-found');
    return unit.change(this.requests, id, () => [], expectedVersion);
  }
}
