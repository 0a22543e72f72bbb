import { type ErrorParams, isTextFaultCode, TEXT_FAULT_CODES, type TextFault, textFault, type TextPath } from '#kernel';

export type Path = TextPath;

export const FAULT_CODES = [
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
  ...TEXT_FAULT_CODES,
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** What is wrong, and where. */
export type ProcedureFault = TextFault<FaultCode>;

export const fault = (code: FaultCode, path: Path, params: ErrorParams = {}): ProcedureFault => textFault(code, path, params);

/** The term that says it: some faults any text may have. */
export const termOfFault = (code: FaultCode) =>
  isTextFaultCode(code) ? (`text-fault.${code}` as const) : (`procedure-fault.${code}` as const);
