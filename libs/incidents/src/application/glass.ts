import type { CaseId, DeskId, Instant, RequestContext } from '#kernel';

/** By what somebody reads a case that need-to-know hides from their desk, until when, and with the eyes of which desk. */
export interface BrokenGlass {
  readonly id: string;
  readonly until: Instant;
  readonly leadDeskId: DeskId;
}

/** Port to emergency openings. Who reads a case asks it only when the case was not released to their desk. */
export abstract class Glass {
  abstract openFor(ctx: RequestContext, caseId: CaseId): Promise<BrokenGlass | null>;
}
