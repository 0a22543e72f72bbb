import { Public, TakesReports } from '#platform/http';
import { Logger, Metrics } from '#platform/observability';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Counter } from 'prom-client';
import { toldViolations } from './told-violation.js';

/** Anybody may send reports: the log takes so many in a minute, the figures all. */
const LOGGED_A_MINUTE = 30;
const MINUTE = 60_000;
/** Of a label that strangers fill the figures keep so many values. */
const MOST_DIRECTIVES = 40;

/** Where browsers say, by themselves, what the policy of a page of ours kept it from doing: an attack, or a defect of ours. */
@ApiExcludeController()
@Controller('api/csp-reports')
export class CspReportsController {
  private readonly reports: Counter;
  private readonly directives = new Set<string>();
  private minute = 0;
  private logged = 0;

  constructor(
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.reports = metrics.counter('enlace_csp_reports_total', 'What pages were kept from doing, by directive of their policy', [
      'directive',
    ]);
  }

  @Post()
  @Public()
  @TakesReports()
  @HttpCode(204)
  take(@Body() body: unknown): void {
    for (const violation of toldViolations(body)) {
      if (this.directives.size < MOST_DIRECTIVES) this.directives.add(violation.directive);
      this.reports.inc({ directive: this.directives.has(violation.directive) ? violation.directive : 'other' });
      if (this.mayLog()) this.logger.warn(violation, 'a page was kept from something by its policy');
    }
  }

  private mayLog(): boolean {
    const minute = Math.floor(Date.now() / MINUTE);
    if (minute !== this.minute) [this.minute, this.logged] = [minute, 0];
    this.logged += 1;
    return this.logged <= LOGGED_A_MINUTE;
  }
}
