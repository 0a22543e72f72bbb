import type { Instant, ReportId } from '#kernel';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import type { ReportEvent } from './report.js';

/** Its words go, in every version. What it says in facts stays: kind, place, times, impact. */
export const takeWordsOut = (redactionId: string, now: Instant): readonly ReportEvent[] => [
  { type: 'report.taken-out', v: 1, at: now, data: { redactionId } },
];

/** A case is called as the report was that it was opened from: with the words of that report its title goes. */
export const takeTitleOut = (
  { links }: Case,
  { reportId, redactionId }: { readonly reportId: ReportId; readonly redactionId: string },
  now: Instant,
): readonly CaseEvent[] =>
  links.find((link) => link.kind === 'report')?.reportId === reportId
    ? [caseEvent('case.title-taken-out', now, { reportId, redactionId })]
    : [];
