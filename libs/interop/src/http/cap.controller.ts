import type { RequestContext } from '#kernel';
import { Creates, Ctx, Permit, TakesFile } from '#platform/http';
import { ProceduresInForce } from '#procedures';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReceiveAlerts } from '../application/receive-alerts.handler.js';
import { receivedAlertsResponse, type ReceivedAlertsResponse } from './alerts.response.js';

/** The address that programs of other services know. */
@ApiTags('alerts')
@Controller('api/v1/cap')
export class CapController {
  constructor(
    private readonly receive: ReceiveAlerts,
    private readonly procedures: ProceduresInForce,
  ) {}

  @Post()
  @Creates()
  @Permit('feed.import')
  @TakesFile()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ summary: 'Take in a CAP alert or an envelope with some: the same as `POST /alerts`' })
  async take(@Ctx() ctx: RequestContext, @Body() body: Buffer): Promise<ReceivedAlertsResponse> {
    const received = await this.receive.execute(ctx, Buffer.isBuffer(body) ? body : Buffer.alloc(0));
    return receivedAlertsResponse(received, (await this.procedures.all(ctx.realm)).values());
  }
}
