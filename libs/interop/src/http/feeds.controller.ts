import type { FeedImportId, RequestContext } from '#kernel';
import { Creates, Ctx, IdParam, type Page, PageQuery, Permit, TakesFile } from '#platform/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FeedsQueries } from '../application/feeds.queries.js';
import { ImportFile } from '../application/import-file.handler.js';
import { UploadFeedRequest } from './feeds.request.js';
import {
  feedImportResponse,
  feedStateResponse,
  type FeedImportResponse,
  type FeedReportResponse,
  type FeedStateResponse,
} from './feeds.response.js';

/** What comes in from feeds of others, and what became of each piece. */
@ApiTags('feeds')
@Controller('api/v1/feeds')
export class FeedsController {
  constructor(
    private readonly queries: FeedsQueries,
    private readonly importFile: ImportFile,
  ) {}

  @Get()
  @Permit('border.read')
  @ApiOperation({ summary: 'Each feed: the last file, and how fetching goes' })
  async feeds(
    @Ctx() { realm }: RequestContext,
  ): Promise<{ readonly items: readonly FeedStateResponse[]; readonly nextCursor: null }> {
    return { items: (await this.queries.feeds(realm)).map(feedStateResponse), nextCursor: null };
  }

  @Get('imports')
  @Permit('border.read')
  @ApiOperation({ summary: 'Files that were read, the newest first' })
  async imports(@Ctx() { realm }: RequestContext, @Query() { limit = 50, cursor }: PageQuery): Promise<Page<FeedImportResponse>> {
    const { items, nextCursor } = await this.queries.imports(realm, limit, cursor ?? null);
    return { items: items.map(feedImportResponse), nextCursor };
  }

  @Get('imports/:id')
  @Permit('border.read')
  @ApiOperation({ summary: 'One file: what was corrected, and what is kept aside with its own words' })
  async report(@Ctx() { realm }: RequestContext, @IdParam() id: string): Promise<FeedReportResponse> {
    const found = await this.queries.report(realm, id as FeedImportId);
    return { ...feedImportResponse(found), report: found.report };
  }

  @Post('cbp-wait-times')
  @Creates()
  @Permit('feed.import')
  @TakesFile()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ summary: 'Read a file of CBP wait times, JSON or XML; one bad lane harms no other' })
  async upload(
    @Ctx() ctx: RequestContext,
    @Query() { name }: UploadFeedRequest,
    @Body() body: Buffer,
  ): Promise<FeedReportResponse> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const imported = await this.importFile.execute(ctx, { bytes, way: 'upload', name: name ?? null });
    return { ...feedImportResponse(imported), report: imported.report };
  }
}
