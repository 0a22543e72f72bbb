import type { DeskId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OverrideDuty } from '../application/override-duty.handler.js';
import { SetRotations } from '../application/set-rotations.handler.js';
import { ViewRoster } from '../application/view-roster.js';
import {
  CommonWindowRequest,
  EndOverrideRequest,
  overrideCommand,
  OverrideRequest,
  PreviewRotationsRequest,
  RosterWindowRequest,
  rotationOf,
  SetRotationsRequest,
  windowOf,
} from './roster.request.js';
import {
  type CommonWindowResponse,
  type OutlookResponse,
  outlookResponse,
  type OwnTurnResponse,
  type RosterResponse,
  rosterResponse,
} from './roster.response.js';

/** Who is on duty at a desk, and when. */
@ApiTags('duty')
@Controller('api/v1/desks')
export class RostersController {
  constructor(
    private readonly view: ViewRoster,
    private readonly setRotations: SetRotations,
    private readonly override: OverrideDuty,
  ) {}

  @Get(':id/roster')
  @Permit('roster.read')
  @ApiOperation({
    summary: 'The roster of a desk of the own agency: rotations, covers, who is on duty, hours that nobody covers',
  })
  async roster(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Query() window: RosterWindowRequest,
  ): Promise<RosterResponse> {
    return this.answer(ctx, id, window);
  }

  @Post(':id/roster/rotations')
  @HttpCode(200)
  @Permit('roster.edit')
  @ApiOperation({ summary: 'Set the rotations of a desk, whole; the first time draws its roster up' })
  async set(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Body() { rotations, reason }: SetRotationsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<RosterResponse> {
    const command = { deskId: id as DeskId, rotations: rotations.map(rotationOf), reason: reason.trim(), expectedVersion };
    await this.setRotations.execute(ctx, command);
    return this.answer(ctx, id, {});
  }

  @Post(':id/roster/preview')
  @HttpCode(200)
  @Permit('roster.edit')
  @ApiOperation({ summary: 'Who would be on duty by these rotations; sets nothing' })
  async preview(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Body() { rotations, ...window }: PreviewRotationsRequest,
  ): Promise<OutlookResponse> {
    return outlookResponse(await this.view.foresee(ctx, id as DeskId, rotations.map(rotationOf), windowOf(window)));
  }

  @Post(':id/roster/overrides')
  @Creates()
  @Permit('roster.cover')
  @ApiOperation({ summary: 'For a while one takes the turns of another, or hours that nobody has' })
  add(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Body() body: OverrideRequest,
  ): Promise<{ readonly id: string; readonly version: number }> {
    return this.override.add(ctx, overrideCommand(id as DeskId, body));
  }

  @Post(':id/roster/overrides/:overrideId/end')
  @HttpCode(200)
  @Permit('roster.cover')
  @ApiOperation({ summary: 'End a cover now, or take back one that has not begun' })
  end(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Param('overrideId') overrideId: string,
    @Body() { reason }: EndOverrideRequest,
  ): Promise<{ readonly version: number }> {
    return this.override.end(ctx, { deskId: id as DeskId, overrideId, reason: reason.trim() });
  }

  @Get(':id/common-window')
  @Permit('directory.read')
  @ApiOperation({ summary: 'When this desk and another are both on duty next, by the hours, holidays and clocks of each' })
  async common(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Query() { with: other }: CommonWindowRequest,
  ): Promise<CommonWindowResponse> {
    const [deskId, withDeskId] = [id as DeskId, other as DeskId];
    return { deskId, withDeskId, window: await this.view.common(ctx, deskId, withDeskId) };
  }

  private async answer(ctx: RequestContext, id: string, window: RosterWindowRequest): Promise<RosterResponse> {
    return rosterResponse(await this.view.ofDesk(ctx, id as DeskId, windowOf(window)), ctx);
  }
}

/** One's own duty. */
@ApiTags('duty')
@Controller('api/v1/me/turns')
export class OwnTurnsController {
  constructor(private readonly view: ViewRoster) {}

  @Get()
  @Permit('roster.read')
  @ApiOperation({ summary: 'When I am on duty in the next four weeks' })
  async own(@Ctx() ctx: RequestContext): Promise<{ readonly items: readonly OwnTurnResponse[] }> {
    const turns = await this.view.own(ctx);
    return {
      items: turns.map(({ deskId, from, until, rotation, standsInFor }) => ({ deskId, from, until, rotation, standsInFor })),
    };
  }
}
