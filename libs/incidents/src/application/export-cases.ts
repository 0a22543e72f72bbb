import { DirectoryQueries } from '#directory';
import type { Bilingual, CrossingId, DeskId, RequestContext } from '#kernel';
import { RestrictedReads } from '#reads';
import { Injectable } from '@nestjs/common';
import { viewerOf } from './case-reading.js';
import { type CaseFilter, type CaseListKey, CasesQueries, type CaseSeen, type CaseSort, type Viewer } from './cases.queries.js';

/** Rows that one export gives at most. */
const EXPORT_CAP = 10_000;
const PAGE = 500;

/** What the tables of an export name by more than an id. */
export interface TableNames {
  deskName(id: DeskId): Bilingual | undefined;
  crossingName(id: string): Bilingual | undefined;
}

/** Takes many cases along, one page in memory at a time. */
@Injectable()
export class ExportCases {
  constructor(
    private readonly queries: CasesQueries,
    private readonly directory: DirectoryQueries,
    private readonly reads: RestrictedReads,
  ) {}

  /**
   * Has recorded which cases are taken along, then gives those and no others.
   * @throws DomainError store-unavailable
   */
  take(ctx: RequestContext, filter: CaseFilter, sort: CaseSort): Promise<AsyncIterable<readonly CaseSeen[]>> {
    const what = { thing: 'case', rule: 'R-taken', fields: ['shell', 'operational', 'location'] } as const;
    return this.reads.take(ctx, what, () => this.pages(viewerOf(ctx), filter, sort));
  }

  /** Page after page by the key of the last row, so that what is filed meanwhile neither repeats a row nor skips one. */
  private async *pages(viewer: Viewer, filter: CaseFilter, sort: CaseSort): AsyncGenerator<readonly CaseSeen[]> {
    let after: CaseListKey | undefined;
    for (let given = 0; given < EXPORT_CAP; given += PAGE) {
      const limit = Math.min(PAGE, EXPORT_CAP - given);
      const found = await this.queries.list(viewer, { ...filter, sort, limit, after });
      const page = found.slice(0, limit);
      yield page;
      if (found.length <= limit) return;
      after = keyAfter(sort, page.at(-1)!);
    }
  }

  namesOf(): TableNames {
    const { desks, crossings } = this.directory.snapshot();
    return {
      deskName: (id) => desks.get(id)?.name,
      crossingName: (id) => crossings.get(id as CrossingId)?.name,
    };
  }
}

/** Where the list goes on after a case. */
export const keyAfter = (sort: CaseSort, { id, updatedAt, state }: CaseSeen): CaseListKey => {
  switch (sort) {
    case 'newest':
      return { key: id, id };
    case 'updated':
      return { key: updatedAt, id };
    case 'priority':
      return { key: state.priority, id };
  }
};
