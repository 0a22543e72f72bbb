import {
  CONTENT_GRADES,
  type ContentGrade,
  EVIDENCE_CONSENTS,
  type EvidenceConsent,
  ITEM_FORMS,
  type ItemForm,
  ONWARD_RULES,
  type OnwardRule,
  SOURCE_GRADES,
  type SourceGrade,
} from '#disclosure';
import { type CaseId, instant, type ItemId, TLP_LABELS, type Tlp } from '#kernel';
import { IsRfc3339, Nested, NestedList, Optional } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { AnswerContent, AnswerItem } from '../application/answer-content.js';
import type { Refusal } from '../domain/request.events.js';
import { RefusalRequest } from './request-acts.request.js';
import { HandlingCodeRequest, KEY, LANGUAGE, SAYS_SOMETHING, SubjectRequest } from './request-form.request.js';

export class ItemTranslationRequest {
  @ApiProperty()
  @Matches(LANGUAGE)
  language: string;

  @ApiProperty()
  @IsString()
  @Length(1, 16_000)
  @Matches(SAYS_SOMETHING)
  text: string;

  @ApiProperty({ description: 'A second reader has looked at it' })
  @IsBoolean()
  checked: boolean;
}

/** A file that the own desk put on a case; a copy crosses. */
export class AnswerFileRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  caseId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  attachmentId: string;
}

/** One piece of information with the conditions on which it is given. */
export class AnswerItemRequest {
  @ApiProperty({ enum: ITEM_FORMS, description: 'Shown and not kept, a copy, or by reference only' })
  @IsIn(ITEM_FORMS)
  form: ItemForm;

  @ApiPropertyOptional({ description: 'For `reference`: the channel that it goes by' })
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(SAYS_SOMETHING)
  channel?: string;

  @ApiPropertyOptional({ description: 'For `reference`: its number there' })
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(SAYS_SOMETHING)
  reference?: string;

  @ApiProperty({ description: 'What kind of information it is, in words that name nobody' })
  @IsString()
  @Length(1, 300)
  @Matches(SAYS_SOMETHING)
  nature: string;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @Length(1, 16_000)
  @Matches(SAYS_SOMETHING)
  text?: string;

  @ApiProperty({ example: 'es' })
  @Matches(LANGUAGE)
  language: string;

  @ApiPropertyOptional({ type: [ItemTranslationRequest] })
  @Optional()
  @NestedList(() => ItemTranslationRequest, 4)
  translations?: ItemTranslationRequest[];

  @ApiProperty({ type: HandlingCodeRequest })
  @Nested(() => HandlingCodeRequest)
  handling: HandlingCodeRequest;

  @ApiProperty({ enum: TLP_LABELS })
  @IsIn(TLP_LABELS)
  tlp: Tlp;

  @ApiProperty({ enum: SOURCE_GRADES })
  @IsIn(SOURCE_GRADES)
  sourceGrade: SourceGrade;

  @ApiProperty({ enum: CONTENT_GRADES })
  @IsIn(CONTENT_GRADES)
  contentGrade: ContentGrade;

  @ApiProperty({ type: [String], description: 'Keys of the purposes that it may be used for' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Matches(KEY, { each: true })
  purposes: string[];

  @ApiProperty({ enum: EVIDENCE_CONSENTS })
  @IsIn(EVIDENCE_CONSENTS)
  evidenceConsent: EvidenceConsent;

  @ApiProperty({ enum: ONWARD_RULES })
  @IsIn(ONWARD_RULES)
  onward: OnwardRule;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  legalBasis?: string;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  caveat?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it can no longer be read; needed for what is shown' })
  @Optional()
  @IsRfc3339()
  expiresAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it erases itself; needed when a person is named' })
  @Optional()
  @IsRfc3339()
  destroyBy?: string;

  @ApiPropertyOptional({ type: [SubjectRequest] })
  @Optional()
  @NestedList(() => SubjectRequest, 50)
  subjects?: SubjectRequest[];

  @ApiPropertyOptional({ type: [String], description: 'Items that it rests on: their originators have a say' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID('all', { each: true })
  derivedFrom?: string[];

  @ApiPropertyOptional({ type: [AnswerFileRequest] })
  @Optional()
  @NestedList(() => AnswerFileRequest, 10)
  files?: AnswerFileRequest[];
}

/** An answer, item by item. With refusals, the part that they touch is refused; incomplete, the rest is still owed. */
export class AnswerRequestRequest {
  @ApiProperty({ type: [AnswerItemRequest] })
  @ArrayMinSize(1)
  @NestedList(() => AnswerItemRequest, 20)
  items: AnswerItemRequest[];

  @ApiProperty({ description: 'Nothing more is to come' })
  @IsBoolean()
  complete: boolean;

  @ApiPropertyOptional({ type: [RefusalRequest] })
  @Optional()
  @NestedList(() => RefusalRequest, 10)
  refusals?: RefusalRequest[];
}

export const refusalsOf = (given: readonly RefusalRequest[]): readonly Refusal[] =>
  given.map(({ ground, words = null, part = null }) => ({ ground, words, part }));

export const itemOf = (item: AnswerItemRequest): AnswerItem => ({
  form: item.form,
  channel: item.channel ?? null,
  reference: item.reference ?? null,
  nature: item.nature,
  text: item.text ?? null,
  language: item.language,
  translations: (item.translations ?? []).map(({ language, text, checked }) => ({ language, text, checked })),
  handling: { code: item.handling.code, words: item.handling.words ?? null },
  tlp: item.tlp,
  sourceGrade: item.sourceGrade,
  contentGrade: item.contentGrade,
  purposes: item.purposes as AnswerItem['purposes'],
  evidenceConsent: item.evidenceConsent,
  onward: item.onward,
  legalBasis: item.legalBasis ?? null,
  caveat: item.caveat ?? null,
  expiresAt: item.expiresAt ? instant(item.expiresAt) : null,
  destroyBy: item.destroyBy ? instant(item.destroyBy) : null,
  subjects: (item.subjects ?? []).map(({ label, personal, sensitive, minor, protectedAs = null }) => ({
    label,
    personal,
    sensitive,
    minor,
    protectedAs,
  })),
  derivedFrom: (item.derivedFrom ?? []) as ItemId[],
  files: (item.files ?? []).map(({ caseId, attachmentId }) => ({ caseId: caseId as CaseId, attachmentId })),
});

export const contentOf = ({ items, complete, refusals = [] }: AnswerRequestRequest): AnswerContent => ({
  items: items.map(itemOf),
  complete,
  refusals: refusalsOf(refusals),
});
