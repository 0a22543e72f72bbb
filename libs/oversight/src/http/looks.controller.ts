import { DirectoryQueries } from '#directory';
import { type CaseId, DomainError, instant, type RequestContext } from '#kernel';
import { Ctx, decodeCursor, encodeCursor, type Page, pageOf, Permit, savedAs, sentAsMade, StepUp } from '#platform/http';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { type ActSeen, type Look, LooksQueries } from '../application/looks.queries.js';
import { TakeLooks } from '../application/take-looks.js';
import { BundleRequest, filterOf, LookFilterRequest, LooksRequest } from './looks.request.js';
import { actsTable, looksTable, tableName, type TableSpeech } from './looks-table.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const csv = (pieces: AsyncIterable<string>, name: string): StreamableFile =>
  sentAsMade(pieces, { type: 'text/csv; charset=utf-8', disposition: savedAs(name) });
const overseerOf = ({ realm, actor }: RequestContext) => ({ realm, country: actor.country });

/** Who read what is restricted, and who did what: for auditors, without anything of what was read or done. */
@ApiTags('oversight')
@Controller('api/v1/oversight')
export class LooksController {
  constructor(
    private readonly queries: LooksQueries,
    private readonly taking: TakeLooks,
    private readonly directory: DirectoryQueries,
  ) {}

  @Get('reads')
  @Permit('oversight.read')
  @ApiOperation({
    summary: 'Reads of restricted things by people of the own country, or of things of the own country; newest first',
  })
  async reads(@Ctx() ctx: RequestContext, @Query() query: LooksRequest): Promise<Page<Look>> {
    const { limit = 50, cursor } = query;
    const after = cursor === undefined ? null : (decodeCursor(cursor, 2) as [string, string]);
    const rows = await this.queries.looks(overseerOf(ctx), filterOf(query), limit + 1, after);
    return pageOf(rows, limit, ({ at, id }) => [instant(at), id]);
  }

  @Get('reads/export')
  @Permit('oversight.export')
  @StepUp()
  @ApiOperation({ summary: 'The same reads as a table (CSV), at most 10,000; which ones is recorded' })
  @ApiProduces('text/csv')
  async exportReads(@Ctx() ctx: RequestContext, @Query() query: LookFilterRequest): Promise<StreamableFile> {
    const pages = await this.taking.looks(ctx, filterOf(query));
    return csv(looksTable(pages, this.speech(ctx)), tableName('reads', ctx.locale));
  }

  @Get('acts')
  @Permit('oversight.read')
  @ApiOperation({
    summary: 'Acts by their ledger entries, without values, newest first; a page may be short, or empty, and go on by its cursor',
  })
  async acts(@Ctx() ctx: RequestContext, @Query() query: LooksRequest): Promise<Page<ActSeen>> {
    const { limit = 50, cursor } = query;
    const [before] = cursor === undefined ? [null] : (decodeCursor(cursor, 1) as [string]);
    if (before !== null && !UUID.test(before)) throw new DomainError('cursor-malformed', {}, '/cursor');
    const { acts, stoppedAt } = await this.queries.acts(overseerOf(ctx), filterOf(query), limit, before);
    return { items: acts, nextCursor: stoppedAt === null ? null : encodeCursor([stoppedAt]) };
  }

  @Get('acts/export')
  @Permit('oversight.export')
  @StepUp()
  @ApiOperation({ summary: 'The same acts as a table (CSV), at most 10,000; which ones is recorded' })
  @ApiProduces('text/csv')
  async exportActs(@Ctx() ctx: RequestContext, @Query() query: LookFilterRequest): Promise<StreamableFile> {
    const pages = await this.taking.acts(ctx, filterOf(query));
    return csv(actsTable(pages, this.speech(ctx)), tableName('acts', ctx.locale));
  }

  @Get('bundle')
  @Permit('oversight.export')
  @StepUp()
  @ApiOperation({
    summary: 'The log, or one case of it, as a bundle for the offline verifier: entries and proofs, no values; recorded',
  })
  @ApiProduces('application/x-ndjson')
  async bundle(@Ctx() ctx: RequestContext, @Query() { case: caseId }: BundleRequest): Promise<StreamableFile> {
    const out = new PassThrough();
    const write = async (line: string): Promise<void> => {
      if (!out.write(line)) await once(out, 'drain');
    };
    let first: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (first = resolve));
    const written = this.taking
      .bundle(ctx, (caseId?.toLowerCase() as CaseId | undefined) ?? null, (line) => (first(), write(line)))
      .then(() => out.end());
    // What is refused is refused before the first line; what fails later breaks the file off, and the verifier finds that.
    await Promise.race([begun, written]);
    written.catch((error: Error) => out.destroy(error));
    return new StreamableFile(out, { type: 'application/x-ndjson', disposition: savedAs('enlace-ledger.ndjson') });
  }

  private speech({ locale }: RequestContext): TableSpeech {
    const { desks } = this.directory.snapshot();
    return { locale, deskName: (id) => desks.get(id)?.name };
  }
}
