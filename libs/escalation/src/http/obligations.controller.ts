import { DomainError, instant, type DeskId, type RequestContext } from '#kernel';
import { Ctx, decodeCursor, ExpectedVersion, IdParam, type Page, pageOf, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { ExplainObligation } from '../application/explain-obligation.js';
import { ObligationsQueries } from '../application/obligations.queries.js';
import { SilenceObligation, type Silenced } from '../application/silence-obligation.handler.js';
import { ListObligationsRequest } from './list-obligations.request.js';
import {
  explanationResponse,
  obligationResponse,
  type ExplanationResponse,
  type ObligationResponse,
} from './obligation.response.js';
import { SilenceObligationRequest } from './silence-obligation.request.js';

/** Who owes what by when. */
@ApiTags('obligations')
@Controller('api/v1/obligations')
export class ObligationsController {
  constructor(
    private readonly queries: ObligationsQueries,
    private readonly explain: ExplainObligation,
    private readonly silenceObligation: SilenceObligation,
  ) {}

  @Get()
  @Permit('obligation.read')
  @ApiOperation({ summary: 'Obligations that this desk may see, earliest due first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListObligationsRequest): Promise<Page<ObligationResponse>> {
    const { limit = 50, cursor, desk, state, caseId, subjects } = query;
    const rows = await this.queries.list(
      { realm: ctx.realm, deskId: ctx.actor.deskId },
      {
        limit,
        ...(desk !== undefined && { desk: desk as DeskId }),
        ...(state !== undefined && { state }),
        ...(caseId !== undefined && { caseId }),
        ...(subjects !== undefined && { subjects: subjects.split(',') }),
        ...(cursor !== undefined && { after: sortKey(cursor) }),
      },
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ sortDue, id }) => [sortDue, id]);
    return { items: items.map((seen) => obligationResponse(seen, this.explain.zones(seen.state, ctx))), nextCursor };
  }

  @Get(':id/explanation')
  @Permit('obligation.read')
  @ApiOperation({ summary: 'How the due time came about, on both clocks, and what follows if nobody acts' })
  async explanation(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ExplanationResponse> {
    return explanationResponse(await this.explain.execute(ctx, id), ctx.locale);
  }

  @Post(':id/silence')
  @Permit('obligation.silence')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hold the ladder back, for a day at most and with a reason; the due time stays' })
  silence(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { until, reason }: SilenceObligationRequest,
    @ExpectedVersion() version?: number,
  ): Promise<Silenced> {
    return this.silenceObligation.execute(ctx, {
      id,
      until: instant(until),
      reason,
      ...(version !== undefined && { expectedVersion: version }),
    });
  }
}

const DUE = /^(infinity|\d{4}-\d{2}-\d{2} [\d:.]{8,15}[+-]\d{2}(:\d{2})?)$/;

/** @throws DomainError cursor-malformed */
const sortKey = (cursor: string): readonly [string, string] => {
  const [dueAt, id] = decodeCursor(cursor, 2).map(String) as [string, string];
  if (!DUE.test(dueAt) || !isUUID(id)) throw new DomainError('cursor-malformed', {}, '/cursor');
  return [dueAt, id];
};
