import type { CaseId, DomainFault, RequestContext } from '#kernel';
import type { NewAttachment } from '../domain/provide-item.js';

/** A file on a case. */
export interface NamedFile {
  readonly caseId: CaseId;
  readonly attachmentId: string;
}

/** Files in hand, and what is wrong with those that are not. */
export interface TakenFiles {
  readonly files: readonly NewAttachment[];
  readonly faults: readonly DomainFault[];
}

/** Port to the files that a desk itself put on cases. It is bound by a context above, which knows cases. */
export abstract class OwnFiles {
  /** @param at pointer to the list in the caller's command */
  abstract take(ctx: RequestContext, files: readonly NamedFile[], at: string): Promise<TakenFiles>;
}
