import type { RequestContext } from '#kernel';
import { LedgerSealing } from '#ledger';
import { Ctx, type Page, pageOf, Permit, sentAsMade, StepUp } from '#platform/http';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type CaseSeen, CasesQueries } from '../application/cases.queries.js';
import { ExportCases } from '../application/export-cases.js';
import { endOf, startAfter } from './case-list-cursor.js';
import { type CaseLineResponse, caseLineResponse } from './case.response.js';
import { caseTable, tableName } from './case-table.js';
import { CaseFilterRequest, filterOf, ListCasesRequest } from './list-cases.request.js';

/** More are not counted: nobody reads that many, and counting them would cost what a list must not. */
const COUNTED = 1_000;

export interface CaseCount {
  /** At most 1,000. */
  readonly total: number;
  /** There are more than `total`. */
  readonly more: boolean;
}

const viewerOf = ({ realm, actor }: RequestContext) => ({ realm, deskId: actor.deskId });

/** Many cases at once. A desk finds, counts and takes along the cases that were released to it; others do not exist for it. */
@ApiTags('cases')
@Controller('api/v1/cases')
@Permit('case.read')
export class CaseListsController {
  constructor(
    private readonly queries: CasesQueries,
    private readonly exportCases: ExportCases,
    private readonly sealing: LedgerSealing,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Cases that this desk may see, page by page' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListCasesRequest): Promise<Page<CaseLineResponse>> {
    const { limit = 50, sort = 'newest', cursor } = query;
    const wanted = { ...filterOf(query), sort, limit, after: startAfter(sort, cursor) };
    const rows = await this.queries.list(viewerOf(ctx), wanted);
    const { items, nextCursor } = pageOf<CaseSeen>(rows, limit, (last) => endOf(sort, last));
    return { items: items.map(caseLineResponse), nextCursor };
  }

  @Get('count')
  @ApiOperation({ summary: 'How many cases the same filters find, counted up to 1,000' })
  async count(@Ctx() ctx: RequestContext, @Query() query: CaseFilterRequest): Promise<CaseCount> {
    const counted = await this.queries.count(viewerOf(ctx), filterOf(query), COUNTED + 1);
    return { total: Math.min(counted, COUNTED), more: counted > COUNTED };
  }

  @Get('export')
  @StepUp()
  @ApiOperation({
    summary: 'The same cases as a table (CSV) in the language of the reader, at most 10,000 rows; which ones is recorded',
  })
  @ApiProduces('text/csv')
  async export(@Ctx() ctx: RequestContext, @Query() query: CaseFilterRequest): Promise<StreamableFile> {
    await this.sealing.mustBeRecent();
    const pages = await this.exportCases.take(ctx, filterOf(query), query.sort ?? 'newest');
    const speech = { locale: ctx.locale, ...this.exportCases.namesOf() };
    return sentAsMade(caseTable(pages, speech), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${tableName(ctx.locale)}"`,
    });
  }
}
