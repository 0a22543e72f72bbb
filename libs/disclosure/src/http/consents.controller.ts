import { type ConsentId, instant, type RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, type Page, Permit, StepUp } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerConsent } from '../application/answer-consent.handler.js';
import { ItemsQueries } from '../application/items.queries.js';
import { consentResponse, type ConsentResponse } from './consent.response.js';
import { GrantConsentRequest, RefuseConsentRequest } from './item-acts.request.js';
import { ListConsentsRequest } from './list-items.request.js';

/** What originators are asked, and what they answered. Seen by the two desks. */
@ApiTags('items')
@Controller('api/v1/consents')
export class ConsentsController {
  constructor(
    private readonly answerConsent: AnswerConsent,
    private readonly queries: ItemsQueries,
  ) {}

  @Get()
  @Permit('item.read')
  @ApiOperation({ summary: 'Consents that this desk asked for, or is asked for; newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListConsentsRequest): Promise<Page<ConsentResponse>> {
    const { direction = null, state = null, limit = 50, cursor = null } = query;
    const page = await this.queries.consents(ctx, { direction, state }, { limit, cursor });
    return { items: page.items.map(consentResponse), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Permit('item.read')
  @ApiOperation({ summary: 'One consent' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ConsentResponse> {
    return consentResponse(await this.queries.consent(ctx, id));
  }

  @Post(':id/grant')
  @StepUp()
  @HttpCode(200)
  @Permit('item.consent')
  @ApiOperation({ summary: 'Consent: the asking desk may pass the item on to those desks, for that purpose' })
  async grant(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { until, words }: GrantConsentRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ConsentResponse> {
    const answer = { until: until === undefined ? null : instant(until), words: words ?? null };
    return consentResponse(await this.answerConsent.grant(ctx, { id: id as ConsentId, expectedVersion, ...answer }));
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Permit('item.consent')
  @ApiOperation({ summary: 'Refuse, with the reason' })
  async refuse(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { words }: RefuseConsentRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ConsentResponse> {
    return consentResponse(await this.answerConsent.refuse(ctx, { id: id as ConsentId, expectedVersion, words }));
  }
}
