import { DirectoryQueries } from '#directory';
import { instant, type ItemId, type RequestContext } from '#kernel';
import { LedgerSealing } from '#ledger';
import { Ctx, decodeCursor, type Page, pageOf, Permit } from '#platform/http';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { DisclosuresQueries, type DisclosureFilter, type DisclosureSeen } from '../application/disclosures.queries.js';
import { disclosureResponse, type DisclosureResponse } from './disclosure.response.js';
import { type DisclosureSpeech, disclosureTable, disclosureTableName } from './disclosure-table.js';
import { ListDisclosuresRequest } from './list-items.request.js';

/** Rows that one export gives at most. */
const EXPORT_CAP = 10_000;
const PAGE = 500;

const filterOf = ({ subject, recipient, itemId, from, to }: ListDisclosuresRequest): DisclosureFilter => ({
  subject: subject ?? null,
  recipient: recipient ?? null,
  itemId: (itemId as ItemId | undefined) ?? null,
  from: from === undefined ? null : instant(from),
  to: to === undefined ? null : instant(to),
});

const keyOf = ({ at, id }: DisclosureSeen): readonly [string, string] => [instant(at), id];

/** The disclosure ledger: what crossed to whom, when, what for and on which basis. It stays when what crossed is erased. */
@ApiTags('disclosures')
@Controller('api/v1/disclosures')
export class DisclosuresController {
  constructor(
    private readonly queries: DisclosuresQueries,
    private readonly directory: DirectoryQueries,
    private readonly sealing: LedgerSealing,
  ) {}

  @Get()
  @Permit('disclosure.read')
  @ApiOperation({ summary: 'Rows of the disclosure ledger that this desk takes part in, per person or recipient, newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListDisclosuresRequest): Promise<Page<DisclosureResponse>> {
    const { limit = 50, cursor } = query;
    const after = cursor === undefined ? null : (decodeCursor(cursor, 2) as [string, string]);
    const rows = await this.queries.list(ctx, filterOf(query), limit + 1, after);
    const { items, nextCursor } = pageOf(rows, limit, keyOf);
    return { items: items.map(disclosureResponse), nextCursor };
  }

  @Get('export')
  @Permit('disclosure.export')
  @ApiOperation({ summary: 'The same rows as a table (CSV) in the language of the reader, at most 10,000' })
  @ApiProduces('text/csv')
  async export(@Ctx() ctx: RequestContext, @Query() query: ListDisclosuresRequest): Promise<StreamableFile> {
    await this.sealing.mustBeRecent();
    return new StreamableFile(Readable.from(disclosureTable(this.pages(ctx, filterOf(query)), this.speech(ctx))), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${disclosureTableName(ctx.locale)}"`,
    });
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

  private speech({ locale }: RequestContext): DisclosureSpeech {
    const { desks, purposes } = this.directory.snapshot();
    return {
      locale,
      deskName: (id) => desks.get(id)?.name,
      purposeName: (key) => purposes.find((purpose) => purpose.key === key)?.name,
    };
  }
}
