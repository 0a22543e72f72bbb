import type { CaseId, HandoffId, RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import type { Page } from '#platform/http';
import type { Handoff } from '../domain/handoff.js';
import type { HandoffStateName } from '../domain/handoff.machine.js';

export interface HandoffFilter {
  readonly direction: 'in' | 'out' | null;
  readonly state: HandoffStateName | null;
  readonly caseId: CaseId | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/** The briefing that was offered last, as the text that its hash covers. */
export interface KeptPacket {
  readonly handoffId: HandoffId;
  readonly version: number;
  readonly hash: string;
  readonly text: string;
  /** How many things were taken out of the text since it was offered; while it is 0, the hash covers it. */
  readonly takenOut: number;
}

/**
 * Reads. Visible to the two desks of a handoff, and to the joint desks while they arbitrate its case; nobody else learns that it exists.
 */
export abstract class HandoffsQueries {
  /** Newest first. */
  abstract list(ctx: RequestContext, filter: HandoffFilter): Promise<Page<Stored<Handoff>>>;

  /** @throws DomainError not-found */
  abstract get(ctx: RequestContext, id: HandoffId): Promise<Stored<Handoff>>;

  /** @throws DomainError not-found */
  abstract packet(ctx: RequestContext, id: HandoffId): Promise<KeptPacket>;
}
