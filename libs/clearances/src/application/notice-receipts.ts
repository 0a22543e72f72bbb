import type { AdvanceNoticeId, RequestContext } from '#kernel';
import { type EntryProof, LedgerQueries, type StreamEntry } from '#ledger';
import { Injectable } from '@nestjs/common';
import { AdvanceNoticesQueries } from './advance-notices.queries.js';

/** What each side keeps: every act on the notice as the ledger has it, and the proof of the last. */
export interface NoticeReceipt {
  readonly noticeId: AdvanceNoticeId;
  readonly entries: readonly StreamEntry[];
  /** Null until a signed head covers the last entry; sealed when witnesses cosigned that head. */
  readonly proof: EntryProof | null;
}

@Injectable()
export class NoticeReceipts {
  constructor(
    private readonly queries: AdvanceNoticesQueries,
    private readonly ledger: LedgerQueries,
  ) {}

  /** @throws DomainError not-found */
  async of(ctx: RequestContext, id: AdvanceNoticeId): Promise<NoticeReceipt> {
    await this.queries.get(ctx, id);
    const entries = await this.ledger.ofStream(ctx.realm, `advance-notice:${id}`);
    const place = entries.at(-1)?.leafIndex ?? null;
    return { noticeId: id, entries, proof: place === null ? null : await this.ledger.proof(place) };
  }
}
