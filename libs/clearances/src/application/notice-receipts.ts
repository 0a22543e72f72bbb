import { DomainError, type AdvanceNoticeId, type RequestContext } from '#kernel';
import { LedgerQueries, type StreamEntry } from '#ledger';
import { Injectable } from '@nestjs/common';
import { AdvanceNoticesQueries } from './advance-notices.queries.js';

/** That the entry is in the log of this size: its leaf and the hashes up to the root of the checkpoint. */
export interface NoticeSeal {
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly hashes: readonly Uint8Array[];
  /** Signed note of the head. */
  readonly checkpoint: string;
}

/** What each side keeps: every act on the notice as the ledger has it, and the proof of the last. */
export interface NoticeReceipt {
  readonly noticeId: AdvanceNoticeId;
  readonly entries: readonly StreamEntry[];
  /** Null until a signed checkpoint covers the last entry. */
  readonly seal: NoticeSeal | null;
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
    return { noticeId: id, entries, seal: place === null ? null : await this.seal(place) };
  }

  private async seal(leafIndex: number): Promise<NoticeSeal | null> {
    const checkpoint = await this.ledger.checkpoint().catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'ledger-unsealed') return null;
      throw error;
    });
    if (!checkpoint || checkpoint.size <= leafIndex) return null;
    const { size, leafHash, hashes } = await this.ledger.inclusion(leafIndex, checkpoint.size);
    return { size, leafHash, hashes, checkpoint: checkpoint.note };
  }
}
