import { type CaseId, DomainError, type RequestContext } from '#kernel';
import { type ReadToRecord, RestrictedReads, restrictionOf } from '#reads';
import { Injectable } from '@nestjs/common';
import { CasesQueries, type CaseSeen, type Viewer } from './cases.queries.js';

/** A case as somebody reads it, and with whose eyes. */
export interface CaseOpened {
  readonly seen: CaseSeen;
  readonly viewer: Viewer;
}

export const viewerOf = ({ realm, actor }: RequestContext): Viewer => ({ realm, deskId: actor.deskId });

/** The door to one case: it opens to desks to which the case was released, and has the reading recorded where the case asks for that. */
@Injectable()
export class CaseReading {
  constructor(
    private readonly queries: CasesQueries,
    private readonly reads: RestrictedReads,
  ) {}

  /**
   * @param fields what of it is about to be shown
   * @throws DomainError not-found; store-unavailable where the reading cannot be recorded
   */
  async open(ctx: RequestContext, id: CaseId, fields: ReadToRecord['fields']): Promise<CaseOpened> {
    const opened = await this.find(ctx, id);
    const rule = restrictionOf(opened.seen.state.handling.tlp);
    if (rule) await this.record(ctx, opened, { how: 'view', rule, fields });
    return opened;
  }

  /** A file of it leaves, whatever its label says. @throws DomainError not-found; store-unavailable */
  async takeAlong(ctx: RequestContext, id: CaseId): Promise<CaseOpened> {
    const opened = await this.find(ctx, id);
    await this.record(ctx, opened, { how: 'download', rule: 'R-taken', fields: ['evidence'] });
    return opened;
  }

  /** Of whom it is and since when is part of no content: looking at that alone is not recorded. @throws DomainError not-found */
  async find(ctx: RequestContext, id: CaseId): Promise<CaseOpened> {
    const viewer = viewerOf(ctx);
    const seen = await this.queries.find(viewer, id);
    if (!seen) throw new DomainError('not-found');
    return { seen, viewer };
  }

  private record(
    ctx: RequestContext,
    { seen: { id, state } }: CaseOpened,
    read: Pick<ReadToRecord, 'how' | 'rule' | 'fields'>,
  ): Promise<void> {
    return this.reads.record(ctx, { ...read, thing: 'case', ids: [id], caseId: id as CaseId, ownerDeskId: state.lead.deskId });
  }
}
