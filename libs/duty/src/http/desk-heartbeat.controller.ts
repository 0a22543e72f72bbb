import { type PresenceShown, presenceShown } from '#directory';
import type { DeskId, RequestContext } from '#kernel';
import { Ctx, Permit } from '#platform/http';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ConfirmPresence } from '../application/confirm-presence.handler.js';

/** "We are here", said once per shift. */
@ApiTags('duty')
@Controller('api/v1/desks')
export class DeskHeartbeatController {
  constructor(private readonly confirm: ConfirmPresence) {}

  @Post(':id/heartbeat')
  @HttpCode(200)
  @Permit('presence.confirm')
  @ApiOperation({ summary: 'Confirm that somebody is at the own desk; the first time puts it under check' })
  async beat(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<PresenceShown> {
    return presenceShown(await this.confirm.execute(ctx, id as DeskId));
  }
}
