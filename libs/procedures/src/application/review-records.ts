import type { ActivationId, RequestContext } from '#kernel';
import { LedgerQueries } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { EntryTold } from '../domain/entry-of-moment.js';
import { ActivationPartsQueries } from './activation-parts.queries.js';
import { ActivationsQueries, type ActivationSeen } from './activations.queries.js';
import { partsBefore, type PartsBefore, streamsBefore } from './parts-before.js';

/** What the timeline of a review is read off: the activation, what of its parts is before the reader, and the entries of both in the ledger. */
export interface ReviewRecord {
  readonly seen: ActivationSeen;
  readonly parts: PartsBefore;
  readonly entries: readonly EntryTold[];
}

/** The record of an activation with the eyes of one desk. */
@Injectable()
export class ReviewRecords {
  constructor(
    private readonly activations: ActivationsQueries,
    private readonly partsQueries: ActivationPartsQueries,
    private readonly ledger: LedgerQueries,
  ) {}

  /** @throws DomainError not-found, also where the desk has no seat */
  async of(ctx: RequestContext, id: ActivationId): Promise<ReviewRecord> {
    const seen = await this.activations.get(ctx, id);
    const parts = await this.parts(ctx, id);
    return { seen, parts, entries: await this.ledger.tellStreams(ctx.realm, streamsBefore(id, parts)) };
  }

  parts(ctx: RequestContext, id: ActivationId): Promise<PartsBefore> {
    return partsBefore(this.partsQueries, ctx, id);
  }
}
