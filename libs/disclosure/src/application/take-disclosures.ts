import { type RequestContext, instant } from '#kernel';
import { LedgerSealing } from '#ledger';
import { RestrictedReads } from '#reads';
import { Injectable } from '@nestjs/common';
import { type DisclosureFilter, DisclosuresQueries, type DisclosureSeen } from './disclosures.queries.js';

/** Rows that one export gives at most. */
const EXPORT_CAP = 10_000;
const PAGE = 500;

export const keyOf = ({ at, id }: DisclosureSeen): readonly [string, string] => [instant(at), id];

/** Looks into the disclosure ledger that are recorded: by what a person is called, and when it is taken along. */
@Injectable()
export class TakeDisclosures {
  constructor(
    private readonly queries: DisclosuresQueries,
    private readonly sealing: LedgerSealing,
    private readonly reads: RestrictedReads,
  ) {}

  /** What a search by a person found. Nothing for a list of everybody's. @throws DomainError store-unavailable */
  async search(ctx: RequestContext, { subject: sought }: DisclosureFilter, found: readonly DisclosureSeen[]): Promise<void> {
    if (sought === null) return;
    const ids = found.map(({ id }) => id);
    await this.reads.record(ctx, { how: 'search', thing: 'disclosure', rule: 'R-name', fields: ['shell'], ids, sought });
  }

  /** Has recorded which rows are taken along, then gives those and no others. @throws DomainError ledger-unsealed-long, store-unavailable */
  async take(ctx: RequestContext, filter: DisclosureFilter): Promise<AsyncIterable<readonly DisclosureSeen[]>> {
    await this.sealing.mustBeRecent();
    const what = { thing: 'disclosure', rule: 'R-taken', fields: ['shell', 'person'], sought: filter.subject } as const;
    return this.reads.take(ctx, what, () => this.pages(ctx, filter));
  }

  /** Page after page by the key of the last row, one in memory at a time. */
  private async *pages(ctx: RequestContext, filter: DisclosureFilter): AsyncGenerator<readonly DisclosureSeen[]> {
    let after: readonly [string, string] | null = null;
    for (let given = 0; given < EXPORT_CAP; given += PAGE) {
      const found: readonly DisclosureSeen[] = await this.queries.list(ctx, filter, PAGE + 1, after);
      yield found.slice(0, PAGE);
      if (found.length <= PAGE) return;
      after = keyOf(found[PAGE - 1]!);
    }
  }
}
