import { IsRfc3339 } from '#platform/http';
import { IsString, MaxLength, MinLength } from 'class-validator';

export class SilenceObligationRequest {
  /** When the ladder goes on; a day ahead at most. */
  @IsRfc3339()
  until: string;

  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  reason: string;
}
