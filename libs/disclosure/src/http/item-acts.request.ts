import type { DeskId } from '#kernel';
import { IsRfc3339, NestedList, Optional } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { PROTECTIONS, type Protection } from '../domain/conditions.js';
import { RECALL_REASONS, type RecallReason } from '../domain/item.events.js';

const DESK = /^[a-z][a-z0-9_-]{1,79}$/;
const PURPOSE = /^[a-z][a-z0-9-]{1,79}$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const LONGEST_TEXT = 20_000;

/** To whom an item is to be passed on, and what for. */
export class ShareItemRequest {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Matches(DESK, { each: true })
  toDeskIds: DeskId[];

  @ApiProperty({ description: 'Key of a purpose of the directory' })
  @IsString()
  @Matches(PURPOSE)
  purpose: string;
}

/** What the originator is asked to consent to. */
export class AskConsentRequest extends ShareItemRequest {
  @ApiProperty({ description: 'Why those desks need it; without data of persons' })
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  reason: string;
}

export class GrantConsentRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'Until when the consent holds; as long as the item when absent' })
  @Optional()
  @IsRfc3339()
  until?: string;

  @ApiPropertyOptional({ description: 'A condition, in words' })
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  words?: string;
}

export class RefuseConsentRequest {
  @ApiProperty({ description: 'Why not' })
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  words: string;
}

export class RecallItemRequest {
  @ApiProperty({ enum: RECALL_REASONS })
  @IsIn(RECALL_REASONS)
  because: RecallReason;
}

export class CorrectedTranslation {
  @ApiProperty()
  @IsString()
  @Matches(LANGUAGE)
  language: string;

  @ApiProperty()
  @IsString()
  @Length(1, LONGEST_TEXT)
  text: string;

  @ApiProperty({ enum: ['working', 'checked'] })
  @IsIn(['working', 'checked'])
  status: 'working' | 'checked';
}

export class CorrectedSubject {
  @ApiProperty()
  @IsString()
  @Length(1, 300)
  @Matches(/\S/)
  label: string;

  @ApiProperty()
  @IsBoolean()
  personal: boolean;

  @ApiProperty()
  @IsBoolean()
  sensitive: boolean;

  @ApiProperty()
  @IsBoolean()
  minor: boolean;

  @ApiPropertyOptional({ enum: PROTECTIONS })
  @Optional()
  @IsIn(PROTECTIONS)
  protectedAs?: Protection;
}

/** A file that the own desk put on a case; a copy goes along. */
export class CorrectedFile {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  caseId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  attachmentId: string;
}

/** What is right, in whole: it takes the place of what was said before. */
export class CorrectItemRequest extends RecallItemRequest {
  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  @Matches(/\S/)
  text?: string;

  @ApiPropertyOptional({ type: [CorrectedTranslation] })
  @Optional()
  @NestedList(() => CorrectedTranslation, 5)
  translations?: CorrectedTranslation[];

  @ApiPropertyOptional({ type: [CorrectedSubject] })
  @Optional()
  @NestedList(() => CorrectedSubject, 50)
  subjects?: CorrectedSubject[];

  @ApiPropertyOptional({ type: [String], description: 'Files that were wrong: they are taken away' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID('all', { each: true })
  withoutFiles?: string[];

  @ApiPropertyOptional({ type: [CorrectedFile], description: 'Files that are right: copies of what the own desk put on cases' })
  @Optional()
  @NestedList(() => CorrectedFile, 10)
  withFiles?: CorrectedFile[];
}

export class ReviewItemRequest {
  @ApiProperty({ enum: ['keep', 'destroy'] })
  @IsIn(['keep', 'destroy'])
  decision: 'keep' | 'destroy';

  @ApiPropertyOptional({ description: 'Required to keep; without data of persons' })
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  reason?: string;
}
