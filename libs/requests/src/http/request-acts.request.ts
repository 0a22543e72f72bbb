import { OnPaperRequest } from '#forms';
import { IsRfc3339, Nested, NestedList, Optional } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMinSize, IsBoolean, IsIn, IsString, Length, Matches } from 'class-validator';
import { KEY, LANGUAGE, SAYS_SOMETHING, SLUG } from './request-form.request.js';

/** Handing it in says all by itself, but where it was written on paper. */
export class SubmitRequestRequest {
  @ApiPropertyOptional({ type: OnPaperRequest, description: 'It was written on a form of a paper pack, and is entered later' })
  @Optional()
  @Nested(() => OnPaperRequest)
  paper?: OnPaperRequest;
}

/** Why, where it need not be said. */
export class MayReasonRequest {
  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason?: string;
}

/** Why. */
export class MustReasonRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

/** What the asked desk must know first. */
export class AskRequesterRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  question: string;
}

export class AnswerRequestQuestionRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  text: string;
}

/** By when the asked desk will answer. */
export class CommitRequestRequest extends MayReasonRequest {
  @ApiProperty({ format: 'date-time' })
  @IsRfc3339()
  by: string;
}

/** The notice that an authorisation is needed, or that its expected time changed. */
export class AwaitAuthorisationRequest extends MustReasonRequest {
  @ApiProperty({ format: 'date-time', description: 'When the authorisation is expected' })
  @IsRfc3339()
  expectedAt: string;
}

export class SettleAuthorisationRequest extends MayReasonRequest {
  @ApiProperty()
  @IsBoolean()
  granted: boolean;
}

export class ForwardRequestRequest extends MustReasonRequest {
  @ApiProperty({ description: 'An active desk of the same country' })
  @Matches(SLUG)
  toDeskId: string;
}

/** One ground of the closed list. */
export class RefusalRequest {
  @ApiProperty({ description: 'A key of the refusal grounds of the asked side' })
  @Matches(KEY)
  ground: string;

  @ApiPropertyOptional({ description: 'In words; some grounds need them' })
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  words?: string;

  @ApiPropertyOptional({ description: 'The part of the request that it touches; absent for all of it' })
  @Optional()
  @IsString()
  @Length(1, 500)
  @Matches(SAYS_SOMETHING)
  part?: string;
}

export class RefuseRequestRequest {
  @ApiProperty({ type: [RefusalRequest] })
  @ArrayMinSize(1)
  @NestedList(() => RefusalRequest, 10)
  refusals: RefusalRequest[];
}

/** A translation made by a person. */
export class TranslateRequestRequest {
  @ApiProperty({ example: 'en' })
  @Matches(LANGUAGE)
  language: string;

  @ApiProperty()
  @IsString()
  @Length(1, 16_000)
  @Matches(SAYS_SOMETHING)
  text: string;

  @ApiProperty({ enum: ['draft', 'checked'] })
  @IsIn(['draft', 'checked'])
  status: 'draft' | 'checked';
}
