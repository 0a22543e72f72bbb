import type { RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, type Page, Permit, StepUp, Voted } from '#platform/http';
import { SignedActs } from '#votes';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BreakGlassQueries } from '../application/break-glass.repository.js';
import { type BreakGlassAnswer, CloseBreakGlass } from '../application/close-break-glass.handler.js';
import { type BreakGlassStarted, StartBreakGlass } from '../application/start-break-glass.handler.js';
import { ReviewBreakGlassRequest, StartBreakGlassRequest } from './break-glass.request.js';
import { breakGlassResponse, type BreakGlassResponse } from './break-glass.response.js';

const streamOf = ({ id }: { readonly id: string }): string => `break-glass:${id}`;

/** Emergency openings: one case of the own country, an hour, to be read and not altered, reviewed by whoever filed it. */
@ApiTags('oversight')
@Controller('api/v1/break-glass')
export class BreakGlassController {
  constructor(
    private readonly queries: BreakGlassQueries,
    private readonly start: StartBreakGlass,
    private readonly close: CloseBreakGlass,
    private readonly signed: SignedActs,
  ) {}

  @Get()
  @Permit('break-glass.read')
  @ApiOperation({
    summary: 'Own emergency openings; for who may review, those of the own agency; for an auditor, those of the country',
  })
  async list(@Ctx() ctx: RequestContext): Promise<Page<BreakGlassResponse>> {
    const found = await this.queries.list(ctx);
    const votesOn = await this.signed.onEach(found.map(streamOf));
    return { items: found.map((seen) => breakGlassResponse(seen, ctx.actor, votesOn(streamOf(seen)))), nextCursor: null };
  }

  @Post()
  @Creates()
  @Permit('case.break-glass')
  @StepUp()
  @ApiOperation({ summary: 'Open a case that need-to-know hides; its originator and the joint desk are told at once' })
  create(@Ctx() ctx: RequestContext, @Body() { caseNumber, reason, text }: StartBreakGlassRequest): Promise<BreakGlassStarted> {
    return this.start.execute(ctx, { caseNumber, reason, text });
  }

  @Post(':id/end')
  @HttpCode(200)
  @Permit('case.break-glass')
  @ApiOperation({ summary: 'It is needed no longer' })
  end(@Ctx() ctx: RequestContext, @IdParam() id: string, @ExpectedVersion() expected?: number): Promise<BreakGlassAnswer> {
    return this.close.end(ctx, id, expected);
  }

  @Post(':id/review')
  @Voted()
  @HttpCode(200)
  @Permit('break-glass.review')
  @ApiOperation({ summary: 'Say whether it was justified; for another person of the agency that filed the case' })
  review(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { finding, text }: ReviewBreakGlassRequest,
    @ExpectedVersion() expected?: number,
  ): Promise<BreakGlassAnswer> {
    return this.close.review(ctx, id, { finding, text: text ?? null }, expected);
  }
}
