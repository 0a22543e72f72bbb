import type { CaseId, CorridorId, CrossingId, WaitProposalId } from '#kernel';
import { NestedList, Optional } from '#platform/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsUUID, Length, Matches } from 'class-validator';
import type { RaiseCommand } from '../application/raise-activation.handler.js';
import { ActivationReasonRequest, AnswerActivationQuestionRequest, SLUG } from './activation.request.js';

const RAISABLE = ['watch', 'elevated', 'crisis'] as const;

/** The first key. */
export class RaiseActivationRequest extends ActivationReasonRequest {
  @Matches(SLUG)
  @Length(1, 60)
  procedureId: string;

  @IsIn(RAISABLE)
  level: (typeof RAISABLE)[number];

  /** The other key is due in a quarter of an hour; a crisis always is one. */
  @Optional()
  @IsBoolean()
  emergency?: boolean;

  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(SLUG, { each: true })
  crossingIds?: string[];

  /** Needed where no crossing is named. */
  @Optional()
  @Matches(/^[A-Z]{3}$/)
  corridorId?: string;

  @Optional()
  @NestedList(() => AnswerActivationQuestionRequest, 30)
  answers?: AnswerActivationQuestionRequest[];

  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  caseIds?: string[];

  /** Proposals of the border board that this takes up; each is answered with it. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  proposalIds?: string[];
}

export const raiseCommand = (body: RaiseActivationRequest): RaiseCommand => ({
  procedureId: body.procedureId,
  level: body.level,
  emergency: body.emergency ?? false,
  reason: body.reason.trim(),
  crossingIds: (body.crossingIds ?? []) as CrossingId[],
  corridorId: (body.corridorId as CorridorId | undefined) ?? null,
  answers: Object.fromEntries((body.answers ?? []).map(({ question, is }) => [question, is])),
  caseIds: (body.caseIds ?? []) as CaseId[],
  proposalIds: (body.proposalIds ?? []) as WaitProposalId[],
});
