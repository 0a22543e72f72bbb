import { type DeskId, LIVE, type RequestContext } from '#kernel';
import { Creates, Ctx, Permit, Vital } from '#platform/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BreakIn } from '../application/break-in.handler.js';
import { SeatedDesks } from '../application/seated-desks.js';
import { AffectedQuery, type AffectedResponse, BreakInAtDesksRequest, type DesksNamed } from './break-in.request.js';

/** A real event breaks in on drills from outside: by somebody who need not be in any. */
@ApiTags('drills')
@Permit('drill.break-in')
@Controller('api/v1/drill-break-ins')
export class BreakInsController {
  constructor(
    private readonly breaksIn: BreakIn,
    private readonly seated: SeatedDesks,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How many drills are on at these desks, and how many people play in them' })
  async affected(@Ctx() ctx: RequestContext, @Query() { desks, activationId }: AffectedQuery): Promise<AffectedResponse> {
    return this.breaksIn.affected(await this.named(ctx, { deskIds: desks?.split(','), activationId }));
  }

  @Post()
  @Creates()
  @Vital()
  @ApiOperation({
    summary: 'Suspend the drills at these desks, or at all with a seat in an activation, and tell every player for real',
  })
  async create(@Ctx() ctx: RequestContext, @Body() { reason, ...desks }: BreakInAtDesksRequest): Promise<AffectedResponse> {
    return this.breaksIn.fromOutside(ctx, await this.named(ctx, desks), reason.trim());
  }

  /** Real life is asked, from whatever realm the question comes. */
  private async named(ctx: RequestContext, { deskIds = [], activationId }: DesksNamed): Promise<DeskId[]> {
    const seated = activationId === undefined ? [] : await this.seated.of({ ...ctx, realm: LIVE }, activationId);
    return [...new Set([...(deskIds as DeskId[]), ...seated])];
  }
}
