import { type DrillId, instant, type RequestContext, type UserId } from '#kernel';
import { Creates, Ctx, IdParam, Permit, RealmOf } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DrillReader } from '../application/drill-reader.js';
import { NamedPeople, type NamedPlace } from '../application/named-people.js';
import { PlacePeople } from '../application/place-people.handler.js';
import { ChangeRoleRequest, InviteRequest, placeOf, ResendInvitationRequest } from './roster.request.js';

interface PeopleOfDrillResponse {
  readonly items: readonly NamedPlace[];
  /** In the order of the drill's invitations. */
  readonly invited: readonly NamedPlace[];
}

/** Who takes part in a drill. */
@ApiTags('drills')
@RealmOf('id')
@Permit('drill.take-part')
@Controller('api/v1/drills/:id')
export class DrillPeopleController {
  constructor(
    private readonly people: PlacePeople,
    private readonly named: NamedPeople,
    private readonly reader: DrillReader,
  ) {}

  @Get('people')
  @ApiOperation({ summary: 'Who takes part, and who is invited, by name' })
  async list(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<PeopleOfDrillResponse> {
    const { drill } = await this.reader.for(ctx, id as DrillId, 'read-script');
    const [items, invited] = await Promise.all([
      this.named.onRoster(drill.roster),
      this.named.onRoster(drill.invitations.map(({ place }) => place)),
    ]);
    return { items, invited };
  }

  @Post('invitations')
  @Creates()
  @ApiOperation({ summary: 'Invite a person to a place, until a time' })
  invite(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() body: InviteRequest): Promise<{ readonly id: string }> {
    return this.people.invite(ctx, id as DrillId, placeOf(body, body.personId), instant(body.expiresAt));
  }

  @Post('invitations/:invitationId/withdraw')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw an invitation that is open' })
  withdraw(@Ctx() ctx: RequestContext, @IdParam() id: string, @IdParam('invitationId') invitationId: string): Promise<void> {
    return this.people.withdraw(ctx, id as DrillId, invitationId);
  }

  @Post('invitations/:invitationId/resend')
  @Creates()
  @ApiOperation({ summary: 'Invite to the same place once more, until another time' })
  resend(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('invitationId') invitationId: string,
    @Body() { expiresAt }: ResendInvitationRequest,
  ): Promise<{ readonly id: string }> {
    return this.people.inviteAgain(ctx, id as DrillId, invitationId, instant(expiresAt));
  }

  @Post('people/:personId/role')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a person another role' })
  role(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('personId') personId: string,
    @Body() body: ChangeRoleRequest,
  ): Promise<void> {
    return this.people.changeRole(ctx, id as DrillId, placeOf(body, personId));
  }

  @Post('people/:personId/leave')
  @HttpCode(204)
  @ApiOperation({ summary: 'Leave the drill, or send a person away' })
  leave(@Ctx() ctx: RequestContext, @IdParam() id: string, @IdParam('personId') personId: string): Promise<void> {
    return this.people.leave(ctx, id as DrillId, personId as UserId);
  }
}
