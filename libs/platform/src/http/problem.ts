import type { ActBefore, DomainError, DomainFault, ErrorParams, Instant, Locale, UserId } from '#kernel';
import { type ErrorCode, errorPhrase, fill, isErrorCode, nameOfEvent, type RefusalKind } from '#phrases';

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

/** Who did what before the refused act came, as far as its author may know. */
export interface CameBefore {
  /** Type of the act's entry in the ledger. */
  readonly act: string;
  /** What that is called. */
  readonly said: string;
  /** By the clock of the realm. */
  readonly at: Instant;
  /** Null for what Enlace did by itself. */
  readonly deskId: string | null;
  /** The person's name, for people of the same agency; null for others. */
  readonly person: string | null;
  /** It was the author of the refused act, in another window for instance. */
  readonly byYou: boolean;
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
  /** Of a refusal because of what the thing has become (409, 412): the act that it was by, where that is known. */
  readonly before?: CameBefore;
}

interface Saying {
  readonly locale: Locale;
  readonly correlationId: string;
  /** Who is told. */
  readonly userId?: UserId | undefined;
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

const sayBefore = ({ type, at, by }: ActBefore, { locale, userId }: Saying): CameBefore => ({
  act: type,
  said: nameOfEvent(type)[locale],
  at,
  deskId: by?.deskId ?? null,
  person: by?.name ?? null,
  byYou: by !== null && by.userId === userId,
});

/** A code without a phrase is a defect of ours: it becomes a plain failure and its name goes to the log. */
export const problemOfDomainError = (error: DomainError, saying: Saying): Problem => {
  if (!isErrorCode(error.code)) return problemOf('internal-failure', {}, [], saying);
  const problem: Problem = {
    ...problemOf(
      error.code,
      error.params,
      error.faults.flatMap((fault) => sayFault(fault, saying.locale)),
      saying,
    ),
    ...(error.before && { before: sayBefore(error.before, saying) }),
  };
  if (!error.pointer) return problem;
  return { ...problem, errors: [{ pointer: error.pointer, code: error.code, detail: problem.detail }] };
};

const sayFault = ({ code, pointer, params }: DomainFault, locale: Locale): FieldFault[] =>
  isErrorCode(code) ? [{ pointer, code, detail: fill(errorPhrase(code).detail, params, locale) }] : [];
