import { DomainError, type RequestContext } from '#kernel';
import { Creates, Ctx, decodeCursor, type Page, PageQuery, pageOf, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AfterActionsQueries } from '../application/after-actions.repository.js';
import { authorOf, EditionDesk } from '../application/edition-desk.js';
import { EditionsQueries } from '../application/editions.queries.js';
import { ProceduresInForce } from '../application/procedures-in-force.js';
import { EditionReader } from '../application/read-edition.js';
import { WriteEdition } from '../application/write-edition.handler.js';
import { openImprovementResponse, type OpenImprovementResponse } from './after-action.response.js';
import { EditionPage } from './edition-page.js';
import { CheckProcedureRequest, WriteEditionRequest, writtenIn } from './edition.request.js';
import {
  checkedResponse,
  type CheckedProcedureResponse,
  editionLineResponse,
  type EditionLineResponse,
  type ProcedureEditionResponse,
  type ProcedureSourceResponse,
  shippedLineResponse,
} from './edition.response.js';

const NEWEST = 2_147_483_647;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A procedure is called as its file is; another text names nothing. @throws DomainError not-found */
const named = (id: string): string => {
  if (!NAME.test(id) || id.length > 60) throw new DomainError('not-found');
  return id;
};

/** The history of a procedure, and drafts of what it shall say. */
@ApiTags('procedures')
@Controller('api/v1/procedures/:id')
export class ProcedureDraftsController {
  constructor(
    private readonly queries: EditionsQueries,
    private readonly procedures: ProceduresInForce,
    private readonly reader: EditionReader,
    private readonly writing: WriteEdition,
    private readonly desk: EditionDesk,
    private readonly afterActions: AfterActionsQueries,
    private readonly page: EditionPage,
  ) {}

  @Get('editions')
  @Permit('procedure.read')
  @ApiOperation({ summary: 'The editions of a procedure, newest first; the file that ships is the last' })
  async editions(
    @Ctx() { realm, locale }: RequestContext,
    @Param('id') id: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<Page<EditionLineResponse>> {
    const before = cursor === undefined ? NEWEST : Number(decodeCursor(cursor, 1)[0]);
    if (!Number.isInteger(before)) throw new DomainError('cursor-malformed', {}, '/cursor');
    const rows = await this.queries.list(realm, named(id), Math.min(before, NEWEST), limit + 1);
    const lines = rows.map((seen) => editionLineResponse(seen, locale));
    const shipped = (await this.procedures.shipped(realm)).get(id);
    if (lines.length === 0 && !shipped) throw new DomainError('not-found');
    const isEnd = lines.length <= limit && shipped !== undefined && before > shipped.version;
    const first = isEnd ? [shippedLineResponse({ procedureId: id, edition: shipped.version, hash: shipped.hash }, locale)] : [];
    return pageOf([...lines, ...first], limit, ({ edition }) => [String(edition)]);
  }

  @Get('source')
  @Permit('procedure.read')
  @ApiOperation({ summary: 'The file of the edition in force, as it is written' })
  async source(@Ctx() { realm }: RequestContext, @Param('id') id: string): Promise<ProcedureSourceResponse> {
    const source = await this.desk.sourceInForce(realm, named(id));
    if (source === null) throw new DomainError('not-found');
    return { source };
  }

  @Get('improvements')
  @Permit('procedure.read')
  @ApiOperation({
    summary: 'What after-actions have asked for and is still open: every change of the text, the rest for who sat there',
  })
  async improvements(
    @Ctx() { realm, actor }: RequestContext,
    @Param('id') id: string,
  ): Promise<{ readonly items: readonly OpenImprovementResponse[] }> {
    const open = await this.afterActions.openOf(realm, named(id), actor.deskId);
    return { items: open.map(openImprovementResponse) };
  }

  @Post('check')
  @HttpCode(200)
  @Permit('procedure.draft')
  @ApiOperation({ summary: 'Say what is wrong with a text, with line and column, and what it changes of the edition in force' })
  async check(
    @Ctx() { realm, locale }: RequestContext,
    @Param('id') id: string,
    @Body() { source }: CheckProcedureRequest,
  ): Promise<CheckedProcedureResponse> {
    return checkedResponse(await this.reader.check(realm, named(id), source), locale);
  }

  @Post('drafts')
  @Creates()
  @Permit('procedure.draft')
  @ApiOperation({ summary: 'Draft an edition from a file; faults do not hinder a draft' })
  async draft(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Body() body: WriteEditionRequest,
  ): Promise<ProcedureEditionResponse> {
    const drafted = await this.writing.draft(ctx, named(id), writtenIn(body), authorOf(ctx));
    return this.page.read(ctx, drafted.id);
  }
}
