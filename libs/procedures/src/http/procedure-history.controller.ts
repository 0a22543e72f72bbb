import { DomainError, type RequestContext } from '#kernel';
import { Ctx, decodeCursor, type Page, PageQuery, pageOf, Permit } from '#platform/http';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AfterActionsQueries } from '../application/after-actions.repository.js';
import { EditionDesk } from '../application/edition-desk.js';
import { EditionsQueries } from '../application/editions.queries.js';
import { ProceduresInForce } from '../application/procedures-in-force.js';
import { askedImprovementResponse, type AskedImprovementResponse } from './after-action.response.js';
import {
  editionLineResponse,
  type EditionLineResponse,
  type ProcedureSourceResponse,
  shippedLineResponse,
} from './edition.response.js';
import { named } from './procedure-name.js';

const NEWEST = 2_147_483_647;

/** The history of a procedure, its file, and what is still to improve of it. */
@ApiTags('procedures')
@Controller('api/v1/procedures/:id')
export class ProcedureHistoryController {
  constructor(
    private readonly queries: EditionsQueries,
    private readonly procedures: ProceduresInForce,
    private readonly desk: EditionDesk,
    private readonly afterActions: AfterActionsQueries,
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
    summary: 'What reviews have asked of it: what is open, and which edition has answered what changed the text',
  })
  async improvements(
    @Ctx() { realm, actor }: RequestContext,
    @Param('id') id: string,
  ): Promise<{ readonly items: readonly AskedImprovementResponse[] }> {
    await this.desk.mustKnow(realm, named(id));
    const asked = await this.afterActions.askedOf(realm, id, actor.deskId);
    return { items: asked.map(askedImprovementResponse) };
  }
}
