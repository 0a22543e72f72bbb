import { type CaseId, type DeskId } from '#kernel';
import { NestedList, Optional, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMinSize, IsBoolean, IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { GiveProvisionCommand } from '../application/give-provision.handler.js';
import { AnswerItemRequest, itemOf } from './answer-request.request.js';
import { CopyExceptionRequest, KEY, LANGUAGE, SAYS_SOMETHING, SLUG } from './request-form.request.js';

/** Information that is given without a request for it. */
export class GiveProvisionRequest {
  @ApiProperty({ example: 'mx-gn-tijuana' })
  @Matches(SLUG)
  toDeskId: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  caseId?: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  @Matches(SAYS_SOMETHING)
  title: string;

  @ApiProperty({ description: 'Why it matters to the other side' })
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  relevance: string;

  @ApiProperty({ example: 'es' })
  @Matches(LANGUAGE)
  language: string;

  @ApiPropertyOptional()
  @Optional()
  @IsBoolean()
  lifeSafety?: boolean;

  @ApiPropertyOptional()
  @Optional()
  @Matches(KEY)
  agreement?: string;

  @ApiPropertyOptional({ type: [CopyExceptionRequest] })
  @Optional()
  @NestedList(() => CopyExceptionRequest, 4)
  copyExceptions?: CopyExceptionRequest[];

  @ApiProperty({ type: [AnswerItemRequest] })
  @ArrayMinSize(1)
  @NestedList(() => AnswerItemRequest, 20)
  items: AnswerItemRequest[];
}

/** Which provisions to list; newest first. */
export class ListProvisionsRequest extends PageQuery {
  @ApiPropertyOptional({ enum: ['in', 'out'], description: 'Given to this desk (or copied to it), or by it; both when absent' })
  @Optional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Only those on which this desk is to act: to let out, to write anew, or to acknowledge',
  })
  @Optional()
  @IsIn(['true', 'false'])
  waiting?: 'true' | 'false';
}

export const provisionCommand = (body: GiveProvisionRequest): GiveProvisionCommand => ({
  form: {
    caseId: (body.caseId as CaseId | undefined) ?? null,
    toDeskId: body.toDeskId as DeskId,
    lifeSafety: body.lifeSafety ?? false,
    title: body.title,
    relevance: body.relevance,
    language: body.language,
    agreement: body.agreement ?? null,
    copyExceptions: (body.copyExceptions ?? []).map(({ country, exception, reason }) => ({ country, exception, reason })),
  },
  items: body.items.map(itemOf),
});
