import type { AdvanceNoticeId, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { AdvanceNoticesQueries, type AdvanceNoticeSeen } from '../application/advance-notices.queries.js';
import { ClearanceSeating } from '../application/clearance-seating.js';
import { advanceNoticeResponse, type AdvanceNoticeResponse } from './advance-notice.response.js';

/** A notice as its reader may know it, after an act and without one. */
@Injectable()
export class NoticeReader {
  constructor(
    private readonly queries: AdvanceNoticesQueries,
    private readonly seating: ClearanceSeating,
  ) {}

  /** @throws DomainError not-found */
  async read(ctx: RequestContext, id: string): Promise<AdvanceNoticeResponse> {
    return this.shown(ctx, await this.queries.get(ctx, id as AdvanceNoticeId));
  }

  shown({ actor }: RequestContext, seen: AdvanceNoticeSeen): AdvanceNoticeResponse {
    return advanceNoticeResponse(seen, this.seating.papers(seen.state.content), actor.deskId);
  }
}
