import { DirectoryQueries } from '#directory';
import type { RequestContext } from '#kernel';
import { Ctx, Permit, savedAs, StepUp } from '#platform/http';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequestStatistics } from '../application/request-statistics.js';
import { StatisticsQuery } from './statistics.request.js';
import {
  type RequestStatisticsResponse,
  requestStatisticsResponse,
  type StatisticsSpeech,
  statisticsTable,
  statisticsTableName,
} from './request-statistics.response.js';

/** Yearly figures over the requests that the desk takes part in; of a contact desk, those of its whole country. */
@ApiTags('requests')
@Controller('api/v1/requests/statistics')
@Permit('request.read')
export class RequestStatisticsController {
  constructor(
    private readonly statistics: RequestStatistics,
    private readonly directory: DirectoryQueries,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Requests of a year, both directions: by counterpart, class, outcome, over-limit and ground; small counts left out',
  })
  async year(@Ctx() ctx: RequestContext, @Query() { year }: StatisticsQuery): Promise<RequestStatisticsResponse> {
    return requestStatisticsResponse(year, await this.statistics.of(ctx, year));
  }

  @Get('export')
  @StepUp()
  @ApiOperation({ summary: 'The same figures as a table (CSV) in the language of the reader' })
  @ApiProduces('text/csv')
  async export(@Ctx() ctx: RequestContext, @Query() { year }: StatisticsQuery): Promise<StreamableFile> {
    const table = statisticsTable(year, await this.statistics.of(ctx, year), this.speech(ctx));
    const disposition = savedAs(statisticsTableName(year, ctx.locale));
    return new StreamableFile(Buffer.from(table), { type: 'text/csv; charset=utf-8', disposition });
  }

  private speech({ locale }: RequestContext): StatisticsSpeech {
    const { desks, refusalGrounds } = this.directory.snapshot();
    return {
      locale,
      deskName: (id) => desks.get(id)?.name,
      groundName: (key) => refusalGrounds.find((ground) => ground.key === key)?.name,
    };
  }
}
