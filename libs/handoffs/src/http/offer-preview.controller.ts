import type { CaseId, RequestContext } from '#kernel';
import { Ctx, IdParam, Permit } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PreviewOffer } from '../application/preview-offer.js';
import { offerCommand, OfferHandoffRequest } from './offer-handoff.request.js';
import { offerPreviewResponse, type OfferPreviewResponse } from './offer-preview.response.js';

/** What the offering desk reads before it offers. */
@ApiTags('handoffs')
@Controller('api/v1/cases')
@Permit('handoff.offer')
export class OfferPreviewController {
  constructor(private readonly previewOffer: PreviewOffer) {}

  @Post(':id/handoffs/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'The briefing that this offer would send and when its answer would be due. Writes nothing' })
  async preview(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: OfferHandoffRequest,
  ): Promise<OfferPreviewResponse> {
    return offerPreviewResponse(await this.previewOffer.of(ctx, offerCommand(id as CaseId, body)));
  }
}
