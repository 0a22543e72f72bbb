import { type BrokenGlass, Glass } from '#incidents';
import type { CaseId, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { BreakGlassQueries } from './break-glass.repository.js';

/** Lets cases know by which emergency opening somebody reads one. */
@Injectable()
export class SeeThroughGlass extends Glass {
  constructor(private readonly queries: BreakGlassQueries) {
    super();
  }

  override openFor({ realm, actor }: RequestContext, caseId: CaseId): Promise<BrokenGlass | null> {
    return this.queries.openFor(realm, actor.userId, caseId);
  }
}
