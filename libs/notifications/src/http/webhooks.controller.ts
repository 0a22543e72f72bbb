import { DomainError, type Instant, type RequestContext } from '#kernel';
import { Ctx, decodeCursor, ExpectedVersion, IdParam, type Page, pageOf, PageQuery, Permit, StepUp } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdministerWebhooks } from '../application/administer-webhooks.handler.js';
import { ResendWebhook } from '../application/resend-webhook.handler.js';
import { TestWebhook } from '../application/test-webhook.handler.js';
import { WebhooksQueries } from '../application/webhooks.queries.js';
import { NOTIFIED_TYPES } from '../domain/notices-of.js';
import { changeCommand, ChangeWebhookRequest, registerCommand, RegisterWebhookRequest } from './webhook.request.js';
import {
  attemptResponse,
  type WebhookAttemptResponse,
  webhookResponse,
  type WebhookResponse,
  type WebhookSecretResponse,
  type WebhookTestResponse,
} from './webhook.response.js';

/** Endpoints of the administrator's agency. A secret is told once; no Idempotency-Key is asked for, because that answer must not be kept. */
@ApiTags('notifications')
@Controller('api/v1/webhooks')
@Permit('people.administer')
export class WebhooksController {
  constructor(
    private readonly queries: WebhooksQueries,
    private readonly administer: AdministerWebhooks,
    private readonly testing: TestWebhook,
    private readonly resending: ResendWebhook,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Endpoints of the own agency, and how each does' })
  async list(@Ctx() { actor }: RequestContext): Promise<Page<WebhookResponse>> {
    return { items: (await this.queries.ofAgency(actor.agencyId)).map(webhookResponse), nextCursor: null };
  }

  @Get('event-types')
  @ApiOperation({ summary: 'Types of events that an endpoint may ask for' })
  eventTypes(): Page<string> {
    return { items: NOTIFIED_TYPES, nextCursor: null };
  }

  @Post()
  @StepUp()
  @ApiOperation({
    summary: 'Have a system of the own agency told what its desks are told; the secret is in the answer, and nowhere else',
  })
  register(@Ctx() ctx: RequestContext, @Body() body: RegisterWebhookRequest): Promise<WebhookSecretResponse> {
    return this.administer.register(ctx, registerCommand(body));
  }

  @Post(':id/rotate')
  @StepUp()
  @HttpCode(200)
  @ApiOperation({ summary: 'Change the secret; for 24 hours the old one signs too' })
  rotate(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: ChangeWebhookRequest,
    @ExpectedVersion() version: number | undefined,
  ): Promise<WebhookSecretResponse> {
    return this.administer.rotate(ctx, changeCommand(id, body, version));
  }

  @Post(':id/disable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send nothing more; what waits has failed, and may be sent again later' })
  disable(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: ChangeWebhookRequest,
    @ExpectedVersion() version: number | undefined,
  ): Promise<{ version: number }> {
    return this.administer.disable(ctx, changeCommand(id, body, version));
  }

  @Post(':id/enable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send again from now on' })
  enable(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: ChangeWebhookRequest,
    @ExpectedVersion() version: number | undefined,
  ): Promise<{ version: number }> {
    return this.administer.enable(ctx, changeCommand(id, body, version));
  }

  @Post(':id/remove')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remove it for good' })
  remove(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: ChangeWebhookRequest,
    @ExpectedVersion() version: number | undefined,
  ): Promise<{ version: number }> {
    return this.administer.remove(ctx, changeCommand(id, body, version));
  }

  @Post(':id/test')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a test now, and tell what the endpoint answered' })
  test(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<WebhookTestResponse> {
    return this.testing.execute(ctx, id);
  }

  @Get(':id/attempts')
  @ApiOperation({ summary: 'The latest requests to it, with status, time and the beginning of the answer' })
  async attempts(
    @Ctx() { actor }: RequestContext,
    @IdParam() id: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<Page<WebhookAttemptResponse>> {
    if (!(await this.queries.find(actor.agencyId, id))) throw new DomainError('not-found');
    const before = cursor === undefined ? null : (decodeCursor(cursor, 2) as [Instant, string]);
    const rows = await this.queries.attempts(id, limit + 1, before);
    const page = pageOf(rows, limit, ({ at, id: attemptId }) => [at, attemptId]);
    return { ...page, items: page.items.map(attemptResponse) };
  }

  @Post(':id/resend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send everything again that failed, under the same message ids' })
  resendFailed(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<{ queued: number }> {
    return this.resending.failed(ctx, id);
  }

  @Post(':id/deliveries/:deliveryId/resend')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send one message again, under the same message id' })
  resend(@Ctx() ctx: RequestContext, @IdParam() id: string, @IdParam('deliveryId') deliveryId: string): Promise<void> {
    return this.resending.one(ctx, id, deliveryId);
  }
}
