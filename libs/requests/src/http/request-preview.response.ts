import type { Instant, Locale } from '#kernel';
import { errorPhrase, fill, sayTerm } from '#phrases';
import type { RequestForeseen } from '../application/preview-request.js';
import type { FormWarning } from '../domain/form-check.js';
import type { Copy } from '../domain/request.events.js';
import type { ServiceTerms } from '../domain/service-terms.js';

/** Something wrong, or worth knowing, in the reader's language. */
export interface RequestRemark<Code extends string = string> {
  readonly code: Code;
  readonly text: string;
}

export interface RequestPreviewResponse {
  /** What a submission would be refused for, each by its place in the form. */
  readonly faults: readonly (RequestRemark & { readonly pointer: string })[];
  /** What the sender may pass over. */
  readonly warnings: readonly RequestRemark<FormWarning>[];
  readonly terms: ServiceTerms;
  /** Contact desks that would be told. */
  readonly copies: readonly Copy[];
  /** Null when it cannot be sent as it is. */
  readonly acknowledgeBy: Instant | null;
  readonly dueAt: Instant | null;
  /** A second person of the desk would have to release it. */
  readonly needsSecond: boolean;
}

export const requestPreviewResponse = (foreseen: RequestForeseen, locale: Locale): RequestPreviewResponse => ({
  ...foreseen,
  faults: foreseen.faults.map(({ code, pointer, params }) => ({
    code,
    pointer,
    text: fill(errorPhrase(code).detail, params, locale),
  })),
  warnings: foreseen.warnings.map((code) => ({ code, text: sayTerm(`request-warning.${code}`, locale) })),
});
