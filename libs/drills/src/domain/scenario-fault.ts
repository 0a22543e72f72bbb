import { type ErrorParams, isTextFaultCode, TEXT_FAULT_CODES, type TextFault, textFault, type TextPath } from '#kernel';

export const SCENARIO_FAULT_CODES = [
  'desk-unknown',
  'other-side',
  'crossing-unknown',
  'lane-unknown',
  'procedure-unknown',
  'kind-unknown',
  'purpose-unknown',
  'ground-unknown',
  'ground-needed',
  'words-needed',
  'minutes-needed',
  'feed-of-no-desk',
  'not-at-that-moment',
  'desk-not-named',
  'crossing-not-named',
  'procedure-not-named',
  'move-unknown',
  'objective-unknown',
  'inject-unknown',
  'inject-not-earlier',
  'expectation-unknown',
  'expectation-not-earlier',
  'makes-no-case',
  'raises-nothing',
  'makes-nothing',
  'expects-nothing',
  'no-condition',
  'same-desk',
  'same-side',
  'out-of-order',
  'move-not-begun',
  'before-its-cause',
  'past-the-end',
  'start-unreal',
  'one-sided',
  'nobody-plays',
  'objective-idle',
  'unreviewed',
  ...TEXT_FAULT_CODES,
] as const;
export type ScenarioFaultCode = (typeof SCENARIO_FAULT_CODES)[number];

/** What is wrong with a scenario, and where. */
export type ScenarioFault = TextFault<ScenarioFaultCode>;

export const fault = (code: ScenarioFaultCode, path: TextPath, params: ErrorParams = {}): ScenarioFault =>
  textFault(code, path, params);

/** The term that says it: some faults any text may have. */
export const termOfScenarioFault = (code: ScenarioFaultCode) =>
  isTextFaultCode(code) ? (`text-fault.${code}` as const) : (`scenario-fault.${code}` as const);
