import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

/** The codes that editions raise; the catalogue has their words. */
export type EditionErrorCode = Extract<ErrorCode, `procedure-${string}`>;

export const refuseEdition = (code: EditionErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<EditionErrorCode>(code, params, pointer);
