import type { CaseId, RequestContext } from '#kernel';
import { LedgerExport, LedgerSealing } from '#ledger';
import { RestrictedReads } from '#reads';
import { Injectable } from '@nestjs/common';
import { type ActSeen, type After, type Look, type LookFilter, LooksQueries } from './looks.queries.js';

/** Rows that one export gives at most. */
const EXPORT_CAP = 10_000;
const PAGE = 500;

/** Takes along what an auditor looked at. That is a read like another, and recorded before the first byte. */
@Injectable()
export class TakeLooks {
  constructor(
    private readonly queries: LooksQueries,
    private readonly reads: RestrictedReads,
    private readonly ledger: LedgerExport,
    private readonly sealing: LedgerSealing,
  ) {}

  /** @throws DomainError ledger-unsealed-long, store-unavailable */
  async looks(ctx: RequestContext, filter: LookFilter): Promise<AsyncIterable<readonly Look[]>> {
    await this.sealing.mustBeRecent();
    const what = { thing: 'read', rule: 'R-taken', fields: ['shell', 'person'] } as const;
    return this.reads.take(ctx, what, () => this.pagesOfLooks(ctx, filter));
  }

  /** @throws DomainError as `looks` */
  async acts(ctx: RequestContext, filter: LookFilter): Promise<AsyncIterable<readonly ActSeen[]>> {
    await this.sealing.mustBeRecent();
    const what = { thing: 'ledger', rule: 'R-taken', fields: ['shell', 'person'] } as const;
    return this.reads.take(ctx, what, () => this.pagesOfActs(ctx, filter));
  }

  /**
   * The log, or the part of one case, for the offline verifier: every entry and every proof, no value. It is how the cause of a missing seal
   * is found, so no seal is asked for.
   * @throws DomainError store-unavailable; ledger-unsealed while nothing was ever signed
   */
  async bundle(ctx: RequestContext, caseId: CaseId | null, write: (line: string) => Promise<void>): Promise<void> {
    const ids = caseId === null ? [] : [caseId];
    await this.reads.record(ctx, { how: 'export', thing: 'ledger', rule: 'R-ledger', fields: ['shell'], ids });
    await this.ledger.exportBundle(write, { values: 'none', ...(caseId !== null && { onlyCase: caseId }) });
  }

  private async *pagesOfLooks({ realm, actor: { country } }: RequestContext, filter: LookFilter) {
    let after: After = null;
    for (let given = 0; given < EXPORT_CAP; given += PAGE) {
      const found: readonly Look[] = await this.queries.looks({ realm, country }, filter, PAGE, after);
      yield found;
      if (found.length < PAGE) return;
      const last = found.at(-1)!;
      after = [last.at, last.id];
    }
  }

  private async *pagesOfActs({ realm, actor: { country } }: RequestContext, filter: LookFilter) {
    let before: string | null = null;
    for (let given = 0; given < EXPORT_CAP; given += PAGE) {
      const found = await this.queries.acts({ realm, country }, filter, PAGE, before);
      yield found.acts;
      if (found.stoppedAt === null) return;
      before = found.stoppedAt;
    }
  }
}
