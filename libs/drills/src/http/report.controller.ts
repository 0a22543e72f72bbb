import type { DrillId, RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, Permit, RealmOf, savedAs } from '#platform/http';
import { writeBooklet } from '#platform/paper';
import { Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RunDrill } from '../application/run-drill.handler.js';
import { ReadReport } from '../application/read-report.js';
import { reportMarkdown } from '../application/report-markdown.js';
import { reportBooklet } from '../application/report-pages.js';
import type { ReportedDrill } from '../application/report-told.js';
import type { AfterStep } from '../domain/run-drill.js';
import { drillReportResponse, type DrillReportResponse } from './evaluation.response.js';

const fileName = ({ scenarioId, endedAt, startedAt }: ReportedDrill, ending: string): string =>
  ['EXERCISE-SIMULACRO', scenarioId, (endedAt ?? startedAt)?.slice(0, 10)].filter(Boolean).join('-').concat(ending);

/** The after-action report: as facts, on paper, and as text that can be written on. */
@ApiTags('drills')
@Controller('api/v1/drills/:id')
@RealmOf('id')
@Permit('drill.take-part')
export class ReportController {
  constructor(
    private readonly read: ReadReport,
    private readonly run: RunDrill,
  ) {}

  @Get('report')
  @ApiOperation({ summary: 'The after-action report; until it is final for the director, controllers and evaluators' })
  async one(@Ctx() ctx: RequestContext, @IdParam() _id: string): Promise<DrillReportResponse> {
    return drillReportResponse(await this.read.report(ctx), ctx.locale);
  }

  @Get('report.pdf')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The report as PDF, in both languages, EXERCISE / SIMULACRO on each page' })
  async pdf(@Ctx() ctx: RequestContext, @IdParam() _id: string): Promise<StreamableFile> {
    const told = await this.read.report(ctx);
    const file = await writeBooklet(reportBooklet(told), ctx.locale);
    return new StreamableFile(file, { type: 'application/pdf', disposition: savedAs(fileName(told.drill, '.pdf')) });
  }

  @Get('report.md')
  @ApiProduces('text/markdown')
  @ApiOperation({ summary: 'The report as Markdown, in both languages' })
  async markdown(@Ctx() ctx: RequestContext, @IdParam() _id: string): Promise<StreamableFile> {
    const told = await this.read.report(ctx);
    const text = Buffer.from(reportMarkdown(reportBooklet(told)), 'utf8');
    return new StreamableFile(text, { type: 'text/markdown; charset=utf-8', disposition: savedAs(fileName(told.drill, '.md')) });
  }

  @Post('evaluate')
  @HttpCode(204)
  @ApiOperation({ summary: 'From the hot wash on to the evaluation, or from the draft of the report back to it' })
  evaluate(@Ctx() ctx: RequestContext, @IdParam() id: string, @ExpectedVersion() expectedVersion?: number): Promise<void> {
    return this.goOn(ctx, id, 'evaluate', expectedVersion);
  }

  @Post('report/draft')
  @HttpCode(204)
  @ApiOperation({ summary: 'From the evaluation on to the draft of the report' })
  draft(@Ctx() ctx: RequestContext, @IdParam() id: string, @ExpectedVersion() expectedVersion?: number): Promise<void> {
    return this.goOn(ctx, id, 'draft-report', expectedVersion);
  }

  @Post('report/finalise')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Make the report final: nothing more is written, those who played may read it, the plan is owed. By the director',
  })
  finalise(@Ctx() ctx: RequestContext, @IdParam() id: string, @ExpectedVersion() expectedVersion?: number): Promise<void> {
    return this.goOn(ctx, id, 'finalise-report', expectedVersion);
  }

  private goOn(ctx: RequestContext, id: string, step: AfterStep, expectedVersion: number | undefined): Promise<void> {
    return this.run.goOn(ctx, { id: id as DrillId, ...(expectedVersion !== undefined && { expectedVersion }) }, step);
  }
}
