import type { CaseId, Instant, Locale, ReportId } from '#kernel';
import { errorPhrase, fill, isErrorCode } from '#phrases';
import type { DeferredFiling } from '../application/deferred-filings.store.js';

/** A filing that was received under a flood, as the desk that sent it sees it. */
export interface FilingResponse {
  readonly id: string;
  readonly state: DeferredFiling['state'];
  readonly title: string;
  readonly receivedAt: Instant;
  readonly settledAt: Instant | null;
  /** Filings that came before it and wait too. */
  readonly ahead: number;
  readonly reportId: ReportId | null;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  /** Why it was refused, in the reader's language. */
  readonly problem: { readonly code: string; readonly title: string; readonly detail: string } | null;
}

const problemIn = ({ problem }: DeferredFiling, locale: Locale): FilingResponse['problem'] => {
  if (!problem) return null;
  const { title, detail } = errorPhrase(isErrorCode(problem.code) ? problem.code : 'internal-failure');
  return { code: problem.code, title: fill(title, problem.params, locale), detail: fill(detail, problem.params, locale) };
};

export const filingResponse = (filing: DeferredFiling, locale: Locale): FilingResponse => {
  const { id, state, title, receivedAt, settledAt, ahead, answer } = filing;
  const { id: reportId = null, caseId = null, caseNumber = null } = answer ?? {};
  return { id, state, title, receivedAt, settledAt, ahead, reportId, caseId, caseNumber, problem: problemIn(filing, locale) };
};
