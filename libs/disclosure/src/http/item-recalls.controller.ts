import type { CaseId, ItemId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, Permit } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectItem } from '../application/correct-item.handler.js';
import { RecallItem } from '../application/recall-item.handler.js';
import { chaseResponse, type ChaseResponse } from './chase.response.js';
import { CorrectItemRequest, RecallItemRequest } from './item-acts.request.js';

/** What the originator calls back. */
@ApiTags('items')
@Controller('api/v1/items/:id')
export class ItemRecallsController {
  constructor(
    private readonly correctItem: CorrectItem,
    private readonly recallItem: RecallItem,
  ) {}

  @Post('corrections')
  @Creates()
  @Permit('item.recall')
  @ApiOperation({ summary: 'Say what is right; every holder has to acknowledge the correction' })
  async correct(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { because, text, translations = [], subjects = [], withoutFiles = [], withFiles = [] }: CorrectItemRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ChaseResponse> {
    const by = ctx.actor.userId;
    const said = {
      text: text ?? null,
      translations: translations.map((translation) => ({ ...translation, by })),
      subjects: subjects.map(({ protectedAs, ...subject }) => ({ ...subject, protectedAs: protectedAs ?? null })),
    };
    const named = withFiles.map(({ caseId, attachmentId }) => ({ caseId: caseId as CaseId, attachmentId }));
    const command = { itemId: id as ItemId, expectedVersion, because, withoutFiles, withFiles: named, ...said };
    const chase = await this.correctItem.execute(ctx, command);
    return chaseResponse(chase, ctx.actor.deskId);
  }

  @Post('recall')
  @HttpCode(200)
  @Permit('item.recall')
  @ApiOperation({ summary: 'Take the item back: nobody else reads it any more, and every holder has to acknowledge' })
  async recall(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { because }: RecallItemRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ChaseResponse> {
    const chase = await this.recallItem.execute(ctx, { itemId: id as ItemId, expectedVersion, because });
    return chaseResponse(chase, ctx.actor.deskId);
  }
}
