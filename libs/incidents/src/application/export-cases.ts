import { DirectoryQueries } from '#directory';
import type { Bilingual, CrossingId, DeskId } from '#kernel';
import { Injectable } from '@nestjs/common';
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
  ) {}

  /** Page after page by the key of the last row, so that what is filed meanwhile neither repeats a row nor skips one. */
  async *pages(viewer: Viewer, filter: CaseFilter, sort: CaseSort): AsyncGenerator<readonly CaseSeen[]> {
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
