import type { DomainError, DomainFault, ErrorParams, Locale } from '#kernel';
import { type ErrorCode, errorPhrase, fill, isErrorCode, type RefusalKind } from '#phrases';

/** The only table of statuses in the product. */
export const STATUS: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  'not-permitted': 403,
  'not-visible': 404,
  'illegal-state': 409,
  stale: 412,
  'too-large': 413,
  'unsupported-media': 415,
  unacceptable: 422,
  'precondition-missing': 428,
  'too-many': 429,
  failed: 500,
  unavailable: 503,
};

export interface FieldFault {
  /** JSON pointer into the body, or the name of the query or path parameter. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** RFC 9457 problem details with a stable code. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly correlationId: string;
  readonly params?: ErrorParams;
  readonly errors: readonly FieldFault[];
}

interface Saying {
  readonly locale: Locale;
  readonly correlationId: string;
}

export const problemOf = (
  code: ErrorCode,
  params: ErrorParams,
  errors: readonly FieldFault[],
  { locale, correlationId }: Saying,
): Problem => {
  const phrase = errorPhrase(code);
  return {
    type: `urn:enlace:problem:${code}`,
    title: fill(phrase.title, params, locale),
    status: STATUS[phrase.kind],
    detail: fill(phrase.detail, params, locale),
    code,
    correlationId,
    ...(Object.keys(params).length > 0 && { params }),
    errors,
  };
};

/** A code without a phrase is a defect of ours: it becomes a plain failure and its name goes to the log. */
export const problemOfDomainError = (error: DomainError, saying: Saying): Problem => {
  if (!isErrorCode(error.code)) return problemOf('internal-failure', {}, [], saying);
  const problem = problemOf(
    error.code,
    error.params,
    error.faults.flatMap((fault) => sayFault(fault, saying.locale)),
    saying,
  );
  if (!error.pointer) return problem;
  return { ...problem, errors: [{ pointer: error.pointer, code: error.code, detail: problem.detail }] };
};

const sayFault = ({ code, pointer, params }: DomainFault, locale: Locale): FieldFault[] =>
  isErrorCode(code) ? [{ pointer, code, detail: fill(errorPhrase(code).detail, params, locale) }] : [];
