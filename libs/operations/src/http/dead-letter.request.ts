import { Optional, PageQuery } from '#platform/http';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';

export class ListDeadLettersRequest extends PageQuery {
  /** `open`: what somebody must still see to (when absent). `over`: what was done after all or given up. */
  @Optional()
  @IsIn(['open', 'over'])
  which?: 'open' | 'over';
}

export class GiveUpDeadLetterRequest {
  /** A few words: what was done instead, or why nothing need be. */
  @IsString()
  @Matches(/\S\s+\S/)
  @MaxLength(1000)
  reason: string;
}
