import type { DrillId, RequestContext } from '#kernel';
import { Ctx, IdParam, Permit } from '#platform/http';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DrillsQueries } from '../application/drills.queries.js';
import { PlacePeople } from '../application/place-people.handler.js';
import { type DrillInvitationResponse, invitationResponse } from './drill.response.js';

/** The reader's own invitations: whoever is invited is not in the drill yet, so these are not under it. */
@ApiTags('drills')
@Permit('drill.take-part')
@Controller('api/v1/drill-invitations')
export class DrillInvitationsController {
  constructor(
    private readonly queries: DrillsQueries,
    private readonly people: PlacePeople,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Open invitations of the reader' })
  async list(@Ctx() ctx: RequestContext): Promise<{ readonly items: readonly DrillInvitationResponse[] }> {
    return { items: (await this.queries.invitationsOf(ctx.actor.userId)).map(invitationResponse) };
  }

  @Post(':drillId/:id/accept')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take part' })
  accept(@Ctx() ctx: RequestContext, @IdParam('drillId') drillId: string, @IdParam() id: string): Promise<void> {
    return this.people.answer(ctx, drillId as DrillId, id, 'accepted');
  }

  @Post(':drillId/:id/decline')
  @HttpCode(204)
  @ApiOperation({ summary: 'Do not take part' })
  decline(@Ctx() ctx: RequestContext, @IdParam('drillId') drillId: string, @IdParam() id: string): Promise<void> {
    return this.people.answer(ctx, drillId as DrillId, id, 'declined');
  }
}
