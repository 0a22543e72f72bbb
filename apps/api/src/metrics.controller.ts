import { DomainError } from '#kernel';
import { Env } from '#platform/config';
import { type EnlaceRequest, headerOf, Public } from '#platform/http';
import { Metrics } from '#platform/observability';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DutyFigures } from './duty-figures.js';
import { FeedFigures } from './feed-figures.js';
import { timingSafeEqual } from 'node:crypto';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

const same = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

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
    const token = /^Bearer (.+)$/.exec(headerOf(request, 'authorization') ?? '')?.[1];
    const known = this.env.ENLACE_METRICS_TOKEN;
    const allowed = token !== undefined && known !== undefined ? same(token, known) : LOOPBACK.has(request.ip);
    if (!allowed) throw new DomainError('not-found');
    await Promise.all([this.duties.read(), this.feeds.read()]);
    await reply.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
