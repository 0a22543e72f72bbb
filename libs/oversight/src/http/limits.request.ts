import { Nested } from '#platform/http';
import { IsInt, Max, Min } from 'class-validator';
import { type Counts, HIGHEST_LIMIT } from '../domain/anomaly.js';

/** How much of each in the named time is still nothing to ask about. */
export class LimitsRequest implements Counts {
  @IsInt()
  @Min(0)
  @Max(HIGHEST_LIMIT)
  'cases-in-hour': number;

  @IsInt()
  @Min(0)
  @Max(HIGHEST_LIMIT)
  'taken-in-day': number;

  @IsInt()
  @Min(0)
  @Max(HIGHEST_LIMIT)
  'out-of-shift': number;

  @IsInt()
  @Min(0)
  @Max(HIGHEST_LIMIT)
  'names-in-day': number;
}

export class SetLimitsRequest {
  @Nested(() => LimitsRequest)
  limits: LimitsRequest;
}
