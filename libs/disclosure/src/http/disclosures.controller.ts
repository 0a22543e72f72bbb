import { DirectoryQueries } from '#directory';
import { instant, type ItemId, type RequestContext } from '#kernel';
import { Ctx, decodeCursor, type Page, pageOf, Permit, StepUp } from '#platform/http';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { DisclosuresQueries, type DisclosureFilter } from '../application/disclosures.queries.js';
import { keyOf, TakeDisclosures } from '../application/take-disclosures.js';
import { disclosureResponse, type DisclosureResponse } from './disclosure.response.js';
import { type DisclosureSpeech, disclosureTable, disclosureTableName } from './disclosure-table.js';
import { ListDisclosuresRequest } from './list-items.request.js';

const filterOf = ({ subject, recipient, itemId, from, to }: ListDisclosuresRequest): DisclosureFilter => ({
  subject: subject ?? null,
  recipient: recipient ?? null,
  itemId: (itemId as ItemId | undefined) ?? null,
  from: from === undefined ? null : instant(from),
  to: to === undefined ? null : instant(to),
});

/** The disclosure ledger: what crossed to whom, when, what for and on which basis. It stays when what crossed is erased. */
@ApiTags('disclosures')
@Controller('api/v1/disclosures')
export class DisclosuresController {
  constructor(
    private readonly queries: DisclosuresQueries,
    private readonly directory: DirectoryQueries,
    private readonly taking: TakeDisclosures,
  ) {}

  @Get()
  @Permit('disclosure.read')
  @ApiOperation({ summary: 'Rows of the disclosure ledger that this desk takes part in, per person or recipient, newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListDisclosuresRequest): Promise<Page<DisclosureResponse>> {
    const { limit = 50, cursor } = query;
    const after = cursor === undefined ? null : (decodeCursor(cursor, 2) as [string, string]);
    const filter = filterOf(query);
    const { items, nextCursor } = pageOf(await this.queries.list(ctx, filter, limit + 1, after), limit, keyOf);
    await this.taking.search(ctx, filter, items);
    return { items: items.map(disclosureResponse), nextCursor };
  }

  @Get('export')
  @StepUp()
  @Permit('disclosure.export')
  @ApiOperation({
    summary: 'The same rows as a table (CSV) in the language of the reader, at most 10,000; which ones is recorded',
  })
  @ApiProduces('text/csv')
  async export(@Ctx() ctx: RequestContext, @Query() query: ListDisclosuresRequest): Promise<StreamableFile> {
    const pages = await this.taking.take(ctx, filterOf(query));
    return new StreamableFile(Readable.from(disclosureTable(pages, this.speech(ctx))), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${disclosureTableName(ctx.locale)}"`,
    });
  }

  private speech({ locale }: RequestContext): DisclosureSpeech {
    const { desks, purposes } = this.directory.snapshot();
    return {
      locale,
      deskName: (id) => desks.get(id)?.name,
      purposeName: (key) => purposes.find((purpose) => purpose.key === key)?.name,
    };
  }
}
