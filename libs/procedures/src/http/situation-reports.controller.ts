import { type ActivationId, LOCALES, type RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, NoFieldsRequest, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActivationPartsQueries } from '../application/activation-parts.queries.js';
import { ActivationsQueries } from '../application/activations.queries.js';
import { ActivationWork } from '../application/activation-work.js';
import { ReportSituation } from '../application/report-situation.handler.js';
import { promoteEntry, translateSignificant } from '../domain/activity-log.js';
import { AUDIENCES } from '../domain/procedure.js';
import { writersOf } from '../domain/report-situation.js';
import { activationLogResponse, type ActivationLogResponse } from './activation-log.response.js';
import {
  DraftReportRequest,
  PromoteEntryRequest,
  PublishReportRequest,
  ReviseReportRequest,
  TranslateSignificantRequest,
} from './situation-report.request.js';
import {
  reportLineResponse,
  reportResponse,
  seriesResponses,
  type SituationReportResponse,
  type SituationReportsResponse,
} from './situation-report.response.js';

/** What happened, what of it matters most, and what is reported of it to whom. */
@ApiTags('activations')
@Controller('api/v1')
export class SituationReportsController {
  constructor(
    private readonly reporting: ReportSituation,
    private readonly work: ActivationWork,
    private readonly activations: ActivationsQueries,
    private readonly parts: ActivationPartsQueries,
  ) {}

  @Get('activations/:id/log')
  @Permit('activation.read')
  @ApiOperation({ summary: 'What happened in an activation, newest first, and what of it heads the reports' })
  async log(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ActivationLogResponse> {
    return activationLogResponse(await this.activations.get(ctx, id as ActivationId), ctx.locale);
  }

  @Post('activations/:id/significant')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Make an entry of the log significant, with a sentence in one language or both' })
  async promote(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { ref, text }: PromoteEntryRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationLogResponse> {
    const said = { en: text.en?.trim() ?? null, es: text.es?.trim() ?? null };
    await this.work.act(ctx, { id: id as ActivationId, expectedVersion }, (state, facts, by) =>
      promoteEntry(state, { ref, text: said, by }, facts),
    );
    return this.log(ctx, id);
  }

  @Post('activations/:id/significant/:significantId/translate')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Say a significant event in the language in which it is missing' })
  async translate(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('significantId') significantId: string,
    @Body() { locale, text }: TranslateSignificantRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationLogResponse> {
    const command = { significantId, locale: LOCALES.find((known) => known === locale)!, text: text.trim() };
    await this.work.act(ctx, { id: id as ActivationId, expectedVersion }, (state, { now }, by) =>
      translateSignificant(state, { ...command, by }, now),
    );
    return this.log(ctx, id);
  }

  @Get('activations/:id/situation-reports')
  @Permit('activation.read')
  @ApiOperation({ summary: 'Situation reports of an activation as far as the own desk reads them, and when the next are due' })
  async list(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<SituationReportsResponse> {
    const seen = await this.activations.get(ctx, id as ActivationId);
    const reports = await this.parts.reports(ctx, seen.id);
    const { deskId, country } = ctx.actor;
    return {
      now: seen.now,
      items: reports.map((one) => reportLineResponse(one, ctx.locale)),
      series: seriesResponses(seen, reports),
      writes: AUDIENCES.filter((audience) => writersOf(seen.state, country, audience).includes(deskId)),
    };
  }

  @Post('activations/:id/situation-reports')
  @Creates()
  @Permit('activation.work')
  @ApiOperation({ summary: 'Begin a report to an audience: its facts are read off the activation and the border board' })
  async draft(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { audience }: DraftReportRequest,
  ): Promise<SituationReportResponse> {
    return this.one(ctx, (await this.reporting.draft(ctx, id as ActivationId, audience)).id);
  }

  @Get('situation-reports/:id')
  @Permit('activation.read')
  @ApiOperation({ summary: 'One situation report, with its facts as they were frozen' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<SituationReportResponse> {
    const seen = await this.parts.report(ctx, id);
    const room = await this.activations.get(ctx, seen.state.activationId);
    return reportResponse(seen, room, { locale: ctx.locale, deskId: ctx.actor.deskId });
  }

  @Post('situation-reports/:id/revise')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Save a new working version: text in both languages, and facts as of now where wanted' })
  async revise(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { revision, text, refresh = false }: ReviseReportRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<SituationReportResponse> {
    const change = { revision, text: { en: text.en.trim(), es: text.es.trim() }, refresh };
    await this.reporting.revise(ctx, { id, expectedVersion }, change);
    return this.one(ctx, id);
  }

  @Post('situation-reports/:id/publish')
  @HttpCode(200)
  @Permit('activation.publish')
  @ApiOperation({ summary: 'Publish exactly the working version that was read; it stands from then on' })
  async publish(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { revision }: PublishReportRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<SituationReportResponse> {
    await this.reporting.publish(ctx, { id, expectedVersion }, revision);
    return this.one(ctx, id);
  }

  @Post('situation-reports/:id/correct')
  @Creates()
  @Permit('activation.work')
  @ApiOperation({ summary: 'Begin a correction; published, it takes the place of what it names' })
  async correct(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _body: NoFieldsRequest,
  ): Promise<SituationReportResponse> {
    return this.one(ctx, (await this.reporting.correct(ctx, id)).id);
  }

  @Post('situation-reports/:id/discard')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Discard what is in work' })
  async discard(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() _body: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<SituationReportResponse> {
    await this.reporting.discard(ctx, { id, expectedVersion });
    return this.one(ctx, id);
  }
}
