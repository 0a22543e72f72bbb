import { Scenarios } from '#drills';
import { DomainError, type RequestContext } from '#kernel';
import { Creates, Ctx, IdParam, Permit, TakesLongText } from '#platform/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskRehearsalHandler } from '../application/ask-rehearsal.handler.js';
import { RehearsalsQueries } from '../application/rehearsals.queries.js';
import { AskRehearsalRequest, draftOf, OfDraftQuery } from './rehearsal.request.js';
import { rehearsalResponse, type RehearsalResponse } from './rehearsal.response.js';

const LAST = 10;

/** What a draft would change, played before it is in force. */
@ApiTags('rehearsals')
@Controller('api/v1/rehearsals')
export class RehearsalsController {
  constructor(
    private readonly asking: AskRehearsalHandler,
    private readonly queries: RehearsalsQueries,
    private readonly scenarios: Scenarios,
  ) {}

  @Get()
  @Permit('drill.plan')
  @ApiOperation({ summary: 'The last rehearsals of a draft that the reader asked for, newest first' })
  async list(
    @Ctx() { realm, actor }: RequestContext,
    @Query() query: OfDraftQuery,
  ): Promise<{ readonly items: readonly RehearsalResponse[] }> {
    const items = await this.queries.ofDraft(realm, draftOf(query), actor.userId, LAST);
    return { items: items.map(rehearsalResponse) };
  }

  @Get(':id')
  @Permit('drill.plan')
  @ApiOperation({ summary: 'One rehearsal that the reader asked for: how far it is, and what differs' })
  one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<RehearsalResponse> {
    return this.answer(ctx, id);
  }

  @Post()
  @Creates()
  @TakesLongText()
  @Permit('drill.plan')
  @ApiOperation({
    summary: 'Play a scenario without people on what is in force and on a draft, in drills of their own, and compare both',
  })
  async create(@Ctx() ctx: RequestContext, @Body() body: AskRehearsalRequest): Promise<RehearsalResponse> {
    const scenario = body.document
      ? await this.scenarios.written(body.document)
      : await this.scenarios.shipped(body.scenario ?? '');
    const { id } = await this.asking.execute(ctx, { scenario, draft: draftOf(body.draft), seed: body.seed ?? 1 });
    return this.answer(ctx, id);
  }

  private async answer({ realm, actor }: RequestContext, id: string): Promise<RehearsalResponse> {
    const found = await this.queries.get(realm, id, actor.userId);
    if (!found) throw new DomainError('not-found');
    return rehearsalResponse(found);
  }
}
