import { DomainError, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { refuseReach } from '../domain/reach.errors.js';
import { FailedDeliveries } from './sent-out.queries.js';

/** Has a delivery tried anew that was given up. It is no act on a case: what is sent is what was to be sent before. */
@Injectable()
export class TryAnew {
  constructor(private readonly failed: FailedDeliveries) {}

  /** @throws DomainError not-found, delivery-not-failed */
  async execute({ actor }: RequestContext, id: string): Promise<void> {
    const outcome = await this.failed.tryAnew(actor.agencyId, id);
    if (outcome === 'absent') throw new DomainError('not-found');
    if (outcome === 'not-failed') refuseReach('delivery-not-failed');
  }
}
