import type { CaseId, HandoffId, RequestContext } from '#kernel';
import { Ctx, IdParam, type Page, Permit } from '#platform/http';
import { RestrictedReads, restrictionOf } from '#reads';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HandoffReceipts } from '../application/handoff-receipts.js';
import { HandoffsQueries } from '../application/handoffs.queries.js';
import type { Packet } from '../domain/packet.js';
import { handoffResponse, type HandoffResponse } from './handoff.response.js';
import { ListHandoffsRequest } from './list-handoffs.request.js';
import { packetResponse, type PacketResponse } from './packet.response.js';
import { receiptResponse, type ReceiptResponse } from './receipt.response.js';

/** Reading. A handoff is visible to its two desks, and to the joint desks while they arbitrate the case. */
@ApiTags('handoffs')
@Controller('api/v1/handoffs')
@Permit('handoff.read')
export class HandoffsController {
  constructor(
    private readonly queries: HandoffsQueries,
    private readonly receipts: HandoffReceipts,
    private readonly reads: RestrictedReads,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Handoffs of this desk, newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListHandoffsRequest): Promise<Page<HandoffResponse>> {
    const { direction = null, state = null, caseId, limit = 50, cursor = null } = query;
    const page = await this.queries.list(ctx, {
      direction,
      state,
      caseId: (caseId as CaseId | undefined) ?? null,
      limit,
      cursor,
    });
    return { items: page.items.map(handoffResponse), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One handoff' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<HandoffResponse> {
    return handoffResponse(await this.queries.get(ctx, id as HandoffId));
  }

  @Get(':id/packet')
  @ApiOperation({ summary: 'The briefing that was offered last, in the order of form ICS 201' })
  async packet(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<PacketResponse> {
    const kept = await this.queries.packet(ctx, id as HandoffId);
    const { caseId, caveats, organisation } = JSON.parse(kept.text) as Packet;
    const rule = restrictionOf(caveats.tlp);
    const of = { ids: [id], caseId, ownerDeskId: organisation.leadDeskId };
    const fields = ['shell', 'operational', 'location', 'source'] as const;
    if (rule) await this.reads.record(ctx, { how: 'view', thing: 'handoff', rule, fields, ...of });
    return packetResponse(kept);
  }

  @Get(':id/receipt')
  @ApiOperation({
    summary: 'Proof for both sides that the act is in the ledger; `sealed` once a head that witnesses sealed covers it',
  })
  async receipt(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ReceiptResponse> {
    return receiptResponse(await this.receipts.of(ctx, id as HandoffId));
  }
}
