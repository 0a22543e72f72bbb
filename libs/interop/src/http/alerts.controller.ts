import type { AlertId, Realm, RequestContext } from '#kernel';
import { ProceduresInForce } from '#procedures';
import { Creates, Ctx, IdParam, type Page, Permit, TakesFile } from '#platform/http';
import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { alertDocument } from '../application/alert-document.js';
import { AlertsQueries } from '../application/alerts.queries.js';
import { ReceiveAlerts } from '../application/receive-alerts.handler.js';
import { ListAlertsQuery } from './alerts.request.js';
import {
  alertResponse,
  type InForce,
  receivedAlertsResponse,
  type AlertResponse,
  type ReceivedAlertsResponse,
} from './alerts.response.js';

/** Alerts of weather services, geological surveys and civil protection, as CAP brings them. */
@ApiTags('alerts')
@Controller('api/v1/alerts')
export class AlertsController {
  constructor(
    private readonly queries: AlertsQueries,
    private readonly receive: ReceiveAlerts,
    private readonly procedures: ProceduresInForce,
  ) {}

  @Get()
  @Permit('border.read')
  @ApiOperation({ summary: 'Alerts that were received, the newest first' })
  async list(
    @Ctx() { realm }: RequestContext,
    @Query() { limit = 50, cursor, standing }: ListAlertsQuery,
  ): Promise<Page<AlertResponse>> {
    const { items, nextCursor } = await this.queries.list(realm, standing === 'true', limit, cursor ?? null);
    const procedures = await this.inForce(realm);
    return { items: items.map((alert) => alertResponse(alert, procedures)), nextCursor };
  }

  @Get(':id')
  @Permit('border.read')
  @ApiOperation({ summary: 'One alert, as its sender wrote it' })
  async one(@Ctx() { realm }: RequestContext, @IdParam() id: string): Promise<AlertResponse> {
    return alertResponse(await this.queries.one(realm, id as AlertId), await this.inForce(realm));
  }

  @Get(':id/document')
  @Permit('border.read')
  @ApiProduces('application/cap+xml')
  @ApiOperation({ summary: 'The alert as a document of CAP 1.2, for systems that read no older edition' })
  async document(@Ctx() { realm }: RequestContext, @IdParam() id: string): Promise<StreamableFile> {
    const { alert } = await this.queries.one(realm, id as AlertId);
    const disposition = `attachment; filename="alert-${id}.xml"`;
    return new StreamableFile(Buffer.from(alertDocument(alert)), { type: 'application/cap+xml', disposition });
  }

  @Post()
  @Creates()
  @Permit('feed.import')
  @TakesFile()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ summary: 'Take in a CAP alert (1.2 or 1.1), or an EDXL-DE envelope with some; the same alert twice is one' })
  async upload(@Ctx() ctx: RequestContext, @Body() body: Buffer): Promise<ReceivedAlertsResponse> {
    const received = await this.receive.execute(ctx, Buffer.isBuffer(body) ? body : Buffer.alloc(0));
    return receivedAlertsResponse(received, await this.inForce(ctx.realm));
  }

  private async inForce(realm: Realm): Promise<InForce> {
    return [...(await this.procedures.all(realm)).values()];
  }
}
