import { DomainError } from '#kernel';
import { Env } from '#platform/config';
import { type EnlaceRequest, headerOf, Public } from '#platform/http';
import { mayReadFigures, Metrics } from '#platform/observability';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DutyFigures } from './duty-figures.js';
import { FeedFigures } from './feed-figures.js';

/** Figures for Prometheus: on the loopback, or with the token of the settings. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly env: Env,
    private readonly duties: DutyFigures,
    private readonly feeds: FeedFigures,
  ) {}

  @Get()
  @Public()
  async read(@Req() request: EnlaceRequest, @Res() reply: FastifyReply): Promise<void> {
    const asker = { address: request.ip, authorization: headerOf(request, 'authorization') };
    if (!mayReadFigures(asker, this.env.ENLACE_METRICS_TOKEN)) throw new DomainError('not-found');
    await Promise.all([this.duties.read(), this.feeds.read()]);
    await reply.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
