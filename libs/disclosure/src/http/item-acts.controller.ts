import type { ItemId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, Permit, StepUp } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskConsent } from '../application/ask-consent.handler.js';
import { ItemsQueries } from '../application/items.queries.js';
import { ReviewItem } from '../application/review-item.handler.js';
import { ShareItem } from '../application/share-item.handler.js';
import { consentResponse, type ConsentResponse } from './consent.response.js';
import { AskConsentRequest, ReviewItemRequest, ShareItemRequest } from './item-acts.request.js';
import { itemResponse, type ItemResponse } from './item.response.js';

/** What those do who hold an item, and its originator as well. */
@ApiTags('items')
@Controller('api/v1/items/:id')
export class ItemActsController {
  constructor(
    private readonly shareItem: ShareItem,
    private readonly askConsent: AskConsent,
    private readonly reviewItem: ReviewItem,
    private readonly queries: ItemsQueries,
  ) {}

  @Post('share')
  @StepUp()
  @HttpCode(200)
  @Permit('item.share')
  @ApiOperation({ summary: 'Pass the item on, where its originator lets it pass' })
  async share(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: ShareItemRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ItemResponse> {
    await this.shareItem.execute(ctx, { itemId: id as ItemId, expectedVersion, ...body });
    return this.one(ctx, id);
  }

  @Post('consents')
  @Creates()
  @Permit('item.share')
  @ApiOperation({ summary: 'Ask the originators that have a say for their consent; each owes an answer' })
  async ask(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: AskConsentRequest,
  ): Promise<{ readonly items: readonly ConsentResponse[] }> {
    const asked = await this.askConsent.execute(ctx, { itemId: id as ItemId, ...body });
    return { items: asked.map(consentResponse) };
  }

  @Post('review')
  @HttpCode(200)
  @Permit('item.share')
  @ApiOperation({ summary: 'Keep what was received for another six months, with a reason, or give it up' })
  async review(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { decision, reason }: ReviewItemRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ItemResponse> {
    await this.reviewItem.execute(ctx, { itemId: id as ItemId, expectedVersion, decision, reason: reason ?? null });
    return this.one(ctx, id);
  }

  private async one(ctx: RequestContext, id: string): Promise<ItemResponse> {
    return itemResponse(await this.queries.get(ctx, id as ItemId), ctx.actor.deskId);
  }
}
