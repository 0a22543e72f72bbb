import type { CaseId, DeskId } from '#kernel';
import { IsIn, IsString, IsUUID, Length, Matches, ValidateIf } from 'class-validator';
import type { TriageDecision } from '../application/triage-report.handler.js';
import { SLUG } from './file-report.request.js';

const ACTS = ['open', 'link', 'return', 'reject', 'refer'] as const;
const NEEDS_REASON: readonly string[] = ['return', 'reject', 'refer'];

/** What becomes of a report that waits. Which further field is needed follows from the act. */
export class TriageReportRequest {
  @IsIn(ACTS)
  act: (typeof ACTS)[number];

  @ValidateIf(({ act }: TriageReportRequest) => act === 'link')
  @IsUUID()
  caseId?: string;

  @ValidateIf(({ act }: TriageReportRequest) => act === 'refer')
  @Matches(SLUG)
  toDeskId?: string;

  @ValidateIf(({ act }: TriageReportRequest) => NEEDS_REASON.includes(act))
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  reason?: string;
}

export const decisionOf = ({ act, caseId, toDeskId, reason }: TriageReportRequest): TriageDecision => {
  switch (act) {
    case 'open':
      return { act };
    case 'link':
      return { act, caseId: caseId as CaseId };
    case 'refer':
      return { act, toDeskId: toDeskId as DeskId, reason: reason! };
    case 'return':
    case 'reject':
      return { act, reason: reason! };
  }
};
