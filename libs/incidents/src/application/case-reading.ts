import { type CaseId, DomainError, type RequestContext } from '#kernel';
import { type ReadToRecord, RestrictedReads, restrictionOf } from '#reads';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { CasesQueries, type CaseSeen, type Viewer } from './cases.queries.js';
import { type BrokenGlass, Glass } from './glass.js';

/** A case as somebody reads it, and with whose eyes. */
export interface CaseOpened {
  readonly seen: CaseSeen;
  readonly viewer: Viewer;
  /** The emergency opening by which it is read; null for who sees it anyway. */
  readonly glass: BrokenGlass | null;
}

export const viewerOf = ({ realm, actor }: RequestContext): Viewer => ({ realm, deskId: actor.deskId });

/**
 * The door to one case: it opens to desks to which the case was released and to who broke the glass, and has the reading recorded where the
 * case asks for that.
 */
@Injectable()
export class CaseReading {
  constructor(
    private readonly queries: CasesQueries,
    private readonly reads: RestrictedReads,
    // Bound by oversight, which stands above cases: without it there are no emergency openings.
    @Optional() @Inject(Glass) private readonly glass: Glass | null,
  ) {}

  /**
   * @param fields what of it is about to be shown
   * @throws DomainError not-found; store-unavailable where the reading cannot be recorded
   */
  async open(ctx: RequestContext, id: CaseId, fields: ReadToRecord['fields']): Promise<CaseOpened> {
    const opened = await this.enter(ctx, id);
    const rule = opened.glass ? 'R-glass' : restrictionOf(opened.seen.state.handling.tlp);
    if (rule) await this.record(ctx, opened, { how: 'view', rule, fields });
    return opened;
  }

  /** A file of it leaves, whatever its label says. @throws DomainError not-found, store-unavailable, break-glass-show-only */
  async takeAlong(ctx: RequestContext, id: CaseId): Promise<CaseOpened> {
    const opened = await this.enter(ctx, id);
    if (opened.glass) throw new DomainError('break-glass-show-only');
    await this.record(ctx, opened, { how: 'download', rule: 'R-taken', fields: ['evidence'] });
    return opened;
  }

  /** Of whom it is and since when is part of no content: only who broke the glass is recorded for that. @throws DomainError not-found */
  async find(ctx: RequestContext, id: CaseId): Promise<CaseOpened> {
    const opened = await this.enter(ctx, id);
    if (opened.glass) await this.record(ctx, opened, { how: 'view', rule: 'R-glass', fields: ['shell'] });
    return opened;
  }

  private async enter(ctx: RequestContext, id: CaseId): Promise<CaseOpened> {
    const own = viewerOf(ctx);
    const seen = await this.queries.find(own, id);
    if (seen) return { seen, viewer: own, glass: null };
    const glass = (await this.glass?.openFor(ctx, id)) ?? null;
    const viewer = glass && { realm: ctx.realm, deskId: glass.leadDeskId };
    const through = viewer && (await this.queries.find(viewer, id));
    if (!through || !viewer) throw new DomainError('not-found');
    return { seen: through, viewer, glass };
  }

  private record(
    ctx: RequestContext,
    { seen: { id, state } }: CaseOpened,
    read: Pick<ReadToRecord, 'how' | 'rule' | 'fields'>,
  ): Promise<void> {
    return this.reads.record(ctx, { ...read, thing: 'case', ids: [id], caseId: id as CaseId, ownerDeskId: state.lead.deskId });
  }
}
