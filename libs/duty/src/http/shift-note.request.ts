import { Optional, PageQuery } from '#platform/http';
import { IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';

const SAYS_SOMETHING = /\S/;

export class ListShiftNotesRequest extends PageQuery {
  /** `open`: notes that wait for somebody. `all` when absent. */
  @Optional()
  @IsIn(['open', 'all'])
  which?: 'open' | 'all';
}

export class SignShiftNoteRequest {
  /** What the rows do not say; may be empty on a quiet shift. */
  @IsString()
  @MaxLength(6000)
  words: string;
}

export class CountersignShiftNoteRequest {
  @Optional()
  @IsString()
  @MaxLength(2000)
  remark?: string;
}

export class DisputeShiftNoteRequest {
  @IsString()
  @Length(3, 2000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

export class AnswerDisputeRequest {
  @IsString()
  @Length(1, 6000)
  @Matches(SAYS_SOMETHING)
  words: string;
}
