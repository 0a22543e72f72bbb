import { type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type CountedGround, type CountedLine, type Statistics, suppressSmall } from '../domain/statistics.js';

/** Counts over the requests that a desk takes part in or was copied on: as contact desk, those of its whole country. */
export abstract class RequestCounts {
  /** By the year (UTC) of the delivery. */
  abstract lines(ctx: RequestContext, year: number): Promise<readonly CountedLine[]>;
  abstract grounds(ctx: RequestContext, year: number): Promise<readonly CountedGround[]>;
}

/** The yearly figures of both directions, small counts left out. */
@Injectable()
export class RequestStatistics {
  constructor(private readonly counts: RequestCounts) {}

  async of(ctx: RequestContext, year: number): Promise<Statistics> {
    const [lines, grounds] = await Promise.all([this.counts.lines(ctx, year), this.counts.grounds(ctx, year)]);
    return suppressSmall(lines, grounds);
  }
}
