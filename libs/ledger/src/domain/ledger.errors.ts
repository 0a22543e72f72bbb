import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

type LedgerRefusal = Extract<ErrorCode, `ledger-${string}`>;

/** A refusal of this context, by its code. */
export const refuseLedger = (code: LedgerRefusal, params: ErrorParams = {}, pointer?: string): DomainError<LedgerRefusal> =>
  new DomainError(code, params, pointer);
