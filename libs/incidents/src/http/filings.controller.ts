import { DomainError, type RequestContext } from '#kernel';
import { Ctx, IdParam, Optional, type Page, pageOf, PageQuery, Permit, Vital } from '#platform/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { DeferredFilings, type DeferredFiling } from '../application/deferred-filings.store.js';
import { filingResponse, type FilingResponse } from './filing.response.js';
import { startOf } from './newest-first.js';

const STATES = ['waiting', 'filed', 'refused'] as const satisfies readonly DeferredFiling['state'][];

export class ListFilingsRequest extends PageQuery {
  @Optional()
  @IsIn(STATES)
  state?: DeferredFiling['state'];
}

/** Filings that were received while the border was flooded, and what became of each. */
@ApiTags('reports')
@Controller('api/v1/filings')
export class FilingsController {
  constructor(private readonly filings: DeferredFilings) {}

  @Get()
  @Permit('report.file')
  @ApiOperation({ summary: 'Filings of this desk that were received to be filed later, newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListFilingsRequest): Promise<Page<FilingResponse>> {
    const { limit, before } = startOf(query);
    const page = { limit: limit + 1, before: before ?? null, state: query.state ?? null };
    const rows = await this.filings.list({ realm: ctx.realm, deskId: ctx.actor.deskId }, page);
    return pageOf(
      rows.map((row) => filingResponse(row, ctx.locale)),
      limit,
      ({ id }) => [id],
    );
  }

  /** Never told to come again: whoever holds a receipt must be able to ask for it. */
  @Get(':id')
  @Vital()
  @Permit('report.file')
  @ApiOperation({ summary: 'What became of a filing that was received, by its receipt' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<FilingResponse> {
    const found = await this.filings.find({ realm: ctx.realm, deskId: ctx.actor.deskId }, id);
    if (!found) throw new DomainError('not-found');
    return filingResponse(found, ctx.locale);
  }
}
