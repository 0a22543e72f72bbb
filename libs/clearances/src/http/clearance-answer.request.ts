import { Nested, NestedList, Optional } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Length, Matches, Min } from 'class-validator';
import { OUTCOMES, type Outcome } from '../domain/advance-notice.events.js';
import { CONDITION_CODES, REFUSAL_CODES, type ConditionCode, type RefusalCode } from '../domain/parts.js';
import { LANGUAGE, SAYS_SOMETHING, TimeWindowRequest } from './advance-notice.request.js';

const MOST_CONDITIONS = 12;

export class ConditionWordsRequest {
  @IsString()
  @Length(1, 300)
  @Matches(SAYS_SOMETHING)
  en: string;

  @IsString()
  @Length(1, 300)
  @Matches(SAYS_SOMETHING)
  es: string;
}

export class ClearanceConditionRequest {
  @ApiProperty({ enum: CONDITION_CODES })
  @IsIn(CONDITION_CODES)
  code: ConditionCode;

  /** In both languages; a condition of its own (`other`) needs it. */
  @ApiPropertyOptional({ type: () => ConditionWordsRequest })
  @Optional()
  @Nested(() => ConditionWordsRequest)
  text?: ConditionWordsRequest;
}

export class ClearAdvanceNoticeRequest {
  /** Edition that was read; another one is refused. */
  @IsInt()
  @Min(1)
  edition: number;

  @ApiPropertyOptional({ type: () => [ClearanceConditionRequest] })
  @Optional()
  @NestedList(() => ClearanceConditionRequest, MOST_CONDITIONS)
  conditions?: ClearanceConditionRequest[];

  /** When this desk lets it pass; the window that was announced when absent. */
  @ApiPropertyOptional({ type: () => TimeWindowRequest })
  @Optional()
  @Nested(() => TimeWindowRequest)
  window?: TimeWindowRequest;
}

export class RefuseAdvanceNoticeRequest {
  @IsInt()
  @Min(1)
  edition: number;

  @ApiProperty({ enum: REFUSAL_CODES })
  @IsIn(REFUSAL_CODES)
  ground: RefusalCode;

  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  text: string;

  @Matches(LANGUAGE)
  language: string;
}

export class AskAdvanceNoticeRequest {
  @IsInt()
  @Min(1)
  edition: number;

  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  text: string;

  @Matches(LANGUAGE)
  language: string;
}

export class AnswerAdvanceNoticeRequest {
  /** Desk that asked. */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @Length(1, 100)
  toDeskId: string;

  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  text: string;

  @Matches(LANGUAGE)
  language: string;
}

export class WithdrawAdvanceNoticeRequest {
  @Optional()
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  reason?: string;
}

export class ReturnAcrossRequest {
  /** What did not come back, or how it came back. */
  @Optional()
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  text?: string;
}

export class CloseAdvanceNoticeRequest {
  @ApiProperty({ enum: OUTCOMES })
  @IsIn(OUTCOMES)
  outcome: Outcome;

  @Optional()
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  text?: string;
}
