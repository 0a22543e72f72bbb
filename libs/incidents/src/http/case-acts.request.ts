import { OnPaperRequest } from '#forms';
import { PRIORITIES, type Priority } from '#kernel';
import { IsRfc3339, Optional } from '#platform/http';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsString, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { CASE_OUTCOMES, CASE_RELATIONS, type CaseRelation, type ParticipantRole, type Resolution } from '../domain/case.js';
import { ImpactRequest, LANGUAGE, SLUG } from './file-report.request.js';

const SAYS_SOMETHING = /\S/;
const PARTICIPANT_ROLES = ['supporting', 'informed'] as const satisfies readonly ParticipantRole[];
const CORRECTION_KINDS = ['correction', 'recall'] as const;

/** An act that needs a reason. */
export class ReasonRequest {
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

/** A case that a supervisor takes over. */
export class TakeRequest extends ReasonRequest {
  @IsUUID()
  caseId: string;
}

/** A case that a supervisor gives to another desk of the agency. */
export class ReassignRequest extends TakeRequest {
  @Matches(SLUG)
  toDeskId: string;
}

export class ResolveCaseRequest {
  @IsIn(CASE_OUTCOMES)
  outcome: Resolution['outcome'];

  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  summary: string;
}

export class AddNoteRequest {
  @IsString()
  @Length(1, 6144)
  @Matches(SAYS_SOMETHING)
  text: string;

  @Matches(LANGUAGE)
  language: string;

  /** When to look at the case again. */
  @Optional()
  @IsRfc3339()
  bringUpAt?: string;

  /** It was written on a log of a paper pack, and is entered later. */
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => OnPaperRequest)
  paper?: OnPaperRequest;
}

export class AddTaskRequest {
  @IsString()
  @Length(1, 300)
  @Matches(SAYS_SOMETHING)
  title: string;

  /** Who does it; the acting desk when absent. */
  @Optional()
  @Matches(SLUG)
  deskId?: string;

  /** A mandatory task that is not done keeps the case from closing. */
  @Optional()
  @IsBoolean()
  mandatory?: boolean;
}

export class CompleteTaskRequest {
  @Optional()
  @IsString()
  @Length(1, 2000)
  remark?: string;
}

export class AssessImpactRequest extends ImpactRequest {
  /** The acting desk's own country, which is the only one it may judge for. */
  @Optional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;
}

export class ChangePriorityRequest {
  @IsIn(PRIORITIES)
  priority: Priority;

  /** Needed to lower it. */
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason?: string;
}

export class AddParticipantRequest {
  @Matches(SLUG)
  deskId: string;

  @IsIn(PARTICIPANT_ROLES)
  role: ParticipantRole;
}

export class LinkCaseRequest {
  @IsUUID()
  caseId: string;

  /** What the other case is to this one. */
  @IsIn(CASE_RELATIONS)
  relation: CaseRelation;

  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason?: string;
}

export class ProposeSettlementRequest extends ReasonRequest {
  @Matches(SLUG)
  leadDeskId: string;
}

export class ConfirmSettlementRequest {
  /** The desk that was proposed, so that nobody confirms another proposal than the one that was read. */
  @Matches(SLUG)
  leadDeskId: string;
}

export class IssueCorrectionRequest {
  @IsIn(CORRECTION_KINDS)
  kind: (typeof CORRECTION_KINDS)[number];

  @IsString()
  @Length(1, 6144)
  @Matches(SAYS_SOMETHING)
  text: string;

  @Matches(LANGUAGE)
  language: string;
}
