import type { ActivationId, RequestContext } from '#kernel';
import { Creates, Ctx, IdParam, Permit, Vital } from '#platform/http';
import { ActivationsForAlerts } from '#procedures';
import { Body, Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { envelopeDocument } from '../application/alert-document.js';
import { IssueAlert } from '../application/issue-alert.handler.js';
import { IssuedAlertsQueries, type IssuedAlertSeen } from '../application/issued-alerts.queries.js';
import { alertWish, IssueAlertRequest, PreviewIssuedAlertRequest } from './issued-alerts.request.js';
import {
  alertPreviewResponse,
  issuedAlertsResponse,
  type AlertPreviewResponse,
  type IssuedAlertsResponse,
} from './issued-alerts.response.js';

const CAP = 'application/cap+xml';
const EDXL = 'application/xml';

const saved = (document: string, type: string, name: string): StreamableFile =>
  new StreamableFile(Buffer.from(document), { type, disposition: `attachment; filename="${name}.xml"` });

/** Alerts that Enlace itself issues: of an activation to systems of partners, of a joint statement to everybody's. */
@ApiTags('alerts')
@Controller('api/v1')
export class IssuedAlertsController {
  constructor(
    private readonly issuing: IssueAlert,
    private readonly queries: IssuedAlertsQueries,
    private readonly activations: ActivationsForAlerts,
  ) {}

  @Get('activations/:id/alerts')
  @Permit('activation.read')
  @ApiOperation({ summary: 'Alerts that were issued of an activation, newest first' })
  async list(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<IssuedAlertsResponse> {
    const { commands } = await this.activations.read(ctx, id as ActivationId, null);
    return issuedAlertsResponse(await this.queries.ofActivation(ctx.realm, id as ActivationId), commands);
  }

  @Post('activations/:id/alerts/preview')
  @HttpCode(200)
  @Permit('activation.publish')
  @ApiOperation({ summary: 'What an alert would say now, in both languages; nothing goes out' })
  async preview(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: PreviewIssuedAlertRequest,
  ): Promise<AlertPreviewResponse> {
    return alertPreviewResponse(await this.issuing.preview(ctx, alertWish(id, body)));
  }

  @Post('activations/:id/alerts')
  @Vital()
  @Creates()
  @Permit('activation.publish')
  @ApiOperation({ summary: 'Issue an alert, by the name of the content that was read: numbered, and never changed after' })
  async issue(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() body: IssueAlertRequest): Promise<IssuedAlertsResponse> {
    await this.issuing.issue(ctx, alertWish(id, body), body.hash);
    return this.list(ctx, id);
  }

  @Get('activations/:id/cap')
  @Permit('activation.read')
  @ApiProduces(CAP)
  @ApiOperation({ summary: 'The last alert to partners as CAP 1.2; before there is one, what it would say, marked as a draft' })
  async cap(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<StreamableFile> {
    return saved(await this.issuing.documentOf(ctx, id as ActivationId), CAP, `activation-${id}`);
  }

  @Get('issued-alerts/:id/document')
  @Permit('activation.read')
  @ApiProduces(CAP)
  @ApiOperation({ summary: 'An alert as it was issued, as CAP 1.2' })
  async document(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<StreamableFile> {
    const { state } = await this.seen(ctx, id);
    return saved(await this.queries.document(ctx.realm, id), CAP, state.identifier);
  }

  @Get('issued-alerts/:id/envelope')
  @Permit('activation.read')
  @ApiProduces(EDXL)
  @ApiOperation({ summary: 'The same in an envelope of EDXL-DE 1.0' })
  async envelope(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<StreamableFile> {
    const { state, alert, countries } = await this.seen(ctx, id);
    return saved(envelopeDocument(alert, countries), EDXL, `${state.identifier}.edxl`);
  }

  /** For desks that sit in the activation. @throws DomainError not-found */
  private async seen(ctx: RequestContext, id: string): Promise<IssuedAlertSeen & { readonly countries: readonly string[] }> {
    const issued = await this.queries.one(ctx.realm, id);
    const { sides } = await this.activations.read(ctx, issued.state.activationId, null);
    return { ...issued, countries: sides.map(({ country }) => country) };
  }
}
