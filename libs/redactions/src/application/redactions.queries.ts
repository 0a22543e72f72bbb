import type { CaseId, RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import type { Redaction } from '../domain/redaction.js';

/** What desks read of redactions: those of cases that they see. */
export abstract class RedactionsQueries {
  /** Newest first. @throws DomainError not-found, also for a case that is not visible */
  abstract ofCase(ctx: RequestContext, caseId: CaseId): Promise<readonly Stored<Redaction>[]>;
}
