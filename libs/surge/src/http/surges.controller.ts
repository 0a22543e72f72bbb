import { DomainError, type RequestContext, type SurgeId } from '#kernel';
import {
  Creates,
  Ctx,
  decodeCursor,
  ExpectedVersion,
  IdParam,
  type Page,
  PageQuery,
  Permit,
  SignedIn,
  Vital,
} from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeclareSurgeHandler } from '../application/declare-surge.handler.js';
import { EndSurgeHandler } from '../application/end-surge.handler.js';
import { SurgesQueries, type TimedReading } from '../application/surges.queries.js';
import { type FilingInLine, ViewLine } from '../application/view-line.js';
import { ViewSurges } from '../application/view-surges.js';
import { declareCommand, DeclareSurgeRequest, EndSurgeRequest, LoadHistoryRequest } from './surge.request.js';
import {
  type ScopeLoadResponse,
  scopeLoadResponse,
  surgeResponse,
  type SurgeResponse,
  surgesResponse,
  type SurgesResponse,
} from './surge.response.js';

/** Where the line goes on. @throws DomainError cursor-malformed */
const placeIn = (cursor: string): string => {
  const [seq] = decodeCursor(cursor, 1);
  if (!/^\d{1,18}$/.test(String(seq))) throw new DomainError('cursor-malformed', {}, '/cursor');
  return String(seq);
};

/** When routine work waits: who said so, until when, and what it relaxes. */
@ApiTags('surge')
@Controller('api/v1/surge')
export class SurgesController {
  constructor(
    private readonly declareSurge: DeclareSurgeHandler,
    private readonly endSurge: EndSurgeHandler,
    private readonly queries: SurgesQueries,
    private readonly view: ViewSurges,
    private readonly line: ViewLine,
  ) {}

  @Get()
  @Vital()
  @SignedIn()
  @ApiOperation({ summary: 'Every relaxation in force, since when, until when and by whom; surges proposed and declared now' })
  async now(@Ctx() ctx: RequestContext): Promise<SurgesResponse> {
    return surgesResponse(await this.view.overview(ctx), ctx.locale);
  }

  @Get('past')
  @SignedIn()
  @ApiOperation({ summary: 'All surges, newest first' })
  async past(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<SurgeResponse>> {
    const { limit = 50, cursor = null } = query;
    const page = await this.queries.list(ctx.realm, { limit, cursor });
    return { items: page.items.map((one) => surgeResponse(one, ctx.locale)), nextCursor: page.nextCursor };
  }

  @Get('filings')
  @SignedIn()
  @ApiOperation({
    summary: 'Reports that were received and wait to be filed, in that order, as far as the reader may know of each',
  })
  filings(@Ctx() ctx: RequestContext, @Query() { limit = 50, cursor }: PageQuery): Promise<Page<FilingInLine>> {
    return this.line.page(ctx, { limit, after: cursor === undefined ? null : placeIn(cursor) });
  }

  @Get('load')
  @SignedIn()
  @ApiOperation({ summary: 'The load of each country and its side of each corridor, against the thresholds' })
  async load(@Ctx() { realm }: RequestContext): Promise<{ readonly items: readonly ScopeLoadResponse[] }> {
    return { items: (await this.view.load(realm)).map(scopeLoadResponse) };
  }

  @Get('load/history')
  @SignedIn()
  @ApiOperation({ summary: 'The load of one scope over the last hours, oldest first' })
  async history(
    @Ctx() { realm }: RequestContext,
    @Query() { scope, hours = 6 }: LoadHistoryRequest,
  ): Promise<{ readonly items: readonly TimedReading[] }> {
    return { items: await this.view.history(realm, scope, hours) };
  }

  @Post()
  @Vital()
  @Creates()
  @Permit('surge.declare')
  @ApiOperation({
    summary: 'Declare a surge for the desks of the own country, or of its side of a corridor, until a stated time',
  })
  async declare(@Ctx() ctx: RequestContext, @Body() body: DeclareSurgeRequest): Promise<SurgeResponse> {
    const { id } = await this.declareSurge.execute(ctx, declareCommand(body, ctx));
    return this.answer(ctx, id);
  }

  @Get(':id')
  @SignedIn()
  @ApiOperation({ summary: 'One surge' })
  one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<SurgeResponse> {
    return this.answer(ctx, id as SurgeId);
  }

  @Post(':id/end')
  @Vital()
  @HttpCode(200)
  @Permit('surge.declare')
  @ApiOperation({ summary: 'End a declared surge before its time; clocks run again from where they stood' })
  async end(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: EndSurgeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<SurgeResponse> {
    await this.endSurge.end(ctx, { id: id as SurgeId, reason: reason.trim(), expectedVersion });
    return this.answer(ctx, id as SurgeId);
  }

  @Post(':id/dismiss')
  @Vital()
  @HttpCode(200)
  @Permit('surge.declare')
  @ApiOperation({ summary: 'Do not follow a proposed surge' })
  async dismiss(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: EndSurgeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<SurgeResponse> {
    await this.endSurge.dismiss(ctx, { id: id as SurgeId, reason: reason.trim(), expectedVersion });
    return this.answer(ctx, id as SurgeId);
  }

  private async answer(ctx: RequestContext, id: SurgeId): Promise<SurgeResponse> {
    const found = await this.queries.get(ctx.realm, id);
    if (!found) throw new DomainError('not-found');
    return surgeResponse(found, ctx.locale);
  }
}
