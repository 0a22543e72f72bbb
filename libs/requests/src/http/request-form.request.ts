import { TLP_LABELS, type Tlp } from '#kernel';
import { IsRfc3339, Nested, NestedList, Optional } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import {
  ANSWER_FORMS,
  type AnswerForm,
  COPY_EXCEPTIONS,
  type CopyException,
  HANDLING_CODES,
  type HandlingCode,
  ONWARD_RULES,
  type OnwardRule,
  type Protection,
  PROTECTIONS,
  SERVICE_CLASSES,
  type ServiceClass,
} from '../domain/request-form.js';

export const SLUG = /^[a-z][a-z0-9_-]{1,79}$/;
export const SAYS_SOMETHING = /\S/;
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const KEY = /^[a-z0-9][a-z0-9.-]{0,79}$/;

/** A handling code; H3 says in words what it asks for. */
export class HandlingCodeRequest {
  @ApiProperty({ enum: HANDLING_CODES })
  @IsIn(HANDLING_CODES)
  code: HandlingCode;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @Length(1, 500)
  @Matches(SAYS_SOMETHING)
  words?: string;
}

/** A person or thing. `protectedAs`, or a minor, means that nothing crosses on one person's word. */
export class SubjectRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 300)
  @Matches(SAYS_SOMETHING)
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

export class AskedSubjectRequest extends SubjectRequest {
  @ApiPropertyOptional({ description: 'How it is tied to the purpose; needed to submit' })
  @Optional()
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  link?: string;
}

/** A provision of the country's pick list, or in words, or both. */
export class LegalGroundRequest {
  @ApiPropertyOptional()
  @Optional()
  @Matches(KEY)
  key?: string;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  text?: string;
}

export class LegalBasisRequest {
  @ApiPropertyOptional({ type: LegalGroundRequest })
  @Optional()
  @Nested(() => LegalGroundRequest)
  own?: LegalGroundRequest;

  @ApiPropertyOptional({ type: LegalGroundRequest })
  @Optional()
  @Nested(() => LegalGroundRequest)
  asked?: LegalGroundRequest;
}

export class UrgencyRequest {
  @ApiProperty({ description: 'A key of the closed list' })
  @Matches(KEY)
  ground: string;

  @ApiPropertyOptional({ description: 'Needed to submit' })
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason?: string;
}

/** A contact desk that is not copied, on an exception of the closed list. */
export class CopyExceptionRequest {
  @ApiProperty({ example: 'MX' })
  @Matches(/^[A-Z]{2}$/)
  country: string;

  @ApiProperty({ enum: COPY_EXCEPTIONS })
  @IsIn(COPY_EXCEPTIONS)
  exception: CopyException;

  @ApiProperty()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

/** What is asked. A draft may lack what a submission may not; what is there has to be well formed. */
export class RequestFormRequest {
  @ApiProperty({ example: 'mx-gn-tijuana', description: 'The desk that is asked' })
  @Matches(SLUG)
  toDeskId: string;

  @ApiProperty({ example: 'es', description: 'BCP 47 tag of the language that it is written in' })
  @Matches(LANGUAGE)
  language: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  caseId?: string;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(SAYS_SOMETHING)
  title?: string;

  @ApiPropertyOptional({ description: '(a) What is asked, as exactly as can be' })
  @Optional()
  @IsString()
  @Length(1, 8000)
  @Matches(SAYS_SOMETHING)
  asked?: string;

  @ApiPropertyOptional({ example: 'operational', description: '(b) A key of the purposes' })
  @Optional()
  @Matches(KEY)
  purpose?: string;

  @ApiPropertyOptional({ description: '(b) The facts and the underlying offence' })
  @Optional()
  @IsString()
  @Length(1, 8000)
  @Matches(SAYS_SOMETHING)
  facts?: string;

  @ApiPropertyOptional({ description: '(c) Why the asked desk is thought to hold it' })
  @Optional()
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  holderReasons?: string;

  @ApiPropertyOptional({ type: [AskedSubjectRequest], description: '(d) Whom or what it is about' })
  @Optional()
  @NestedList(() => AskedSubjectRequest, 50)
  subjects?: AskedSubjectRequest[];

  @ApiPropertyOptional({ enum: SERVICE_CLASSES })
  @Optional()
  @IsIn(SERVICE_CLASSES)
  serviceClass?: ServiceClass;

  @ApiPropertyOptional({ type: UrgencyRequest, description: '(e) Why it is urgent; only for an urgent class' })
  @Optional()
  @Nested(() => UrgencyRequest)
  urgency?: UrgencyRequest;

  @ApiPropertyOptional({ description: 'Life is at risk: the confirmation is due at once' })
  @Optional()
  @IsBoolean()
  lifeSafety?: boolean;

  @ApiPropertyOptional({ type: HandlingCodeRequest, description: '(f) What may be done with what the request itself tells' })
  @Optional()
  @Nested(() => HandlingCodeRequest)
  handling?: HandlingCodeRequest;

  @ApiPropertyOptional({ enum: TLP_LABELS })
  @Optional()
  @IsIn(TLP_LABELS)
  tlp?: Tlp;

  @ApiPropertyOptional({ type: LegalBasisRequest })
  @Optional()
  @Nested(() => LegalBasisRequest)
  legalBasis?: LegalBasisRequest;

  @ApiPropertyOptional({ description: 'A key of the agreement register; without one the limits of the policy hold' })
  @Optional()
  @Matches(KEY)
  agreement?: string;

  @ApiPropertyOptional({ enum: ANSWER_FORMS })
  @Optional()
  @IsIn(ANSWER_FORMS)
  answerForm?: AnswerForm;

  @ApiPropertyOptional({ enum: ONWARD_RULES, description: 'Whether the requester means to pass the answer on' })
  @Optional()
  @IsIn(ONWARD_RULES)
  onward?: OnwardRule;

  @ApiPropertyOptional({ format: 'date-time', description: 'Until when the answer is kept; needed when a person is named' })
  @Optional()
  @IsRfc3339()
  keepUntil?: string;

  @ApiPropertyOptional({ type: [CopyExceptionRequest] })
  @Optional()
  @NestedList(() => CopyExceptionRequest, 4)
  copyExceptions?: CopyExceptionRequest[];
}

/** A new draft. */
export class DraftRequestRequest extends RequestFormRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'The own open request that this one replaces once it is delivered' })
  @Optional()
  @IsUUID()
  supersedes?: string;
}

/** A form as it would be sent, and into which languages its text was put by now. */
export class PreviewRequestRequest extends RequestFormRequest {
  @ApiPropertyOptional({ type: [String], description: 'Languages of the translations that stand beside it' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(LANGUAGE, { each: true })
  translatedTo?: string[];
}
