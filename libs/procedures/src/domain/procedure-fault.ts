import type { ErrorParams } from '#kernel';

/** Keys and places from the root of the file. */
export type Path = readonly (string | number)[];

export const FAULT_CODES = [
  'twice',
  'kind-unknown',
  'instrument-unknown',
  'seat-unknown',
  'country-unknown',
  'role-unknown',
  'question-unknown',
  'source-unknown',
  'not-adjustable',
  'one-commander',
  'no-deputy',
  'owner-without-desk',
  'tells-nobody-across',
  'no-step-in-crisis',
  'notice-one-sided',
  'reopening-one-sided',
  'review-one-sided',
  'told-out-of-order',
  'flow-upside-down',
  'flow-twice',
  'relief-suspended',
  'reports-slower',
  'copied',
  'not-yaml',
  'missing',
  'unexpected',
  'wrong-value',
  'wrong-shape',
  'other-name',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** What is wrong, and where in the text; its words are the term `procedure-fault.<code>`. */
export interface ProcedureFault {
  readonly code: FaultCode;
  readonly path: Path;
  readonly params: ErrorParams;
}

export const fault = (code: FaultCode, path: Path, params: ErrorParams = {}): ProcedureFault => ({ code, path, params });

/** As a JSON pointer. */
export const pointerOf = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
