import type { TriageReportRequest } from '../../shared/api/client';

export const TRIAGE_ACTS = ['open', 'link', 'return', 'reject', 'refer'] as const;
export type TriageAct = (typeof TRIAGE_ACTS)[number];

export interface TriageDraft {
  readonly act: TriageAct;
  readonly caseId: string | null;
  readonly toDeskId: string | null;
  readonly reason: string;
}

export const NEW_DRAFT: TriageDraft = { act: 'open', caseId: null, toDeskId: null, reason: '' };

export const needsReason = (act: TriageAct): boolean => ['return', 'reject', 'refer'].includes(act);

export type Missing = 'missingCase' | 'missingDesk' | 'missingReason';

/** What the decision still lacks. */
export const missingOf = ({ act, caseId, toDeskId, reason }: TriageDraft): readonly Missing[] => [
  ...(act === 'link' && !caseId ? (['missingCase'] as const) : []),
  ...(act === 'refer' && !toDeskId ? (['missingDesk'] as const) : []),
  ...(needsReason(act) && reason.trim() === '' ? (['missingReason'] as const) : []),
];

/** Only what the act takes: what was typed for another act stays out. */
export const bodyOf = ({ act, caseId, toDeskId, reason }: TriageDraft): TriageReportRequest => ({
  act,
  ...(act === 'link' && caseId ? { caseId } : {}),
  ...(act === 'refer' && toDeskId ? { toDeskId } : {}),
  ...(needsReason(act) ? { reason: reason.trim() } : {}),
});
