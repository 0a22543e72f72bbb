import type { TextPath } from '#kernel';
import { fault, type ScenarioFault } from './scenario-fault.js';
import type { Scenario } from './scenario.js';

/** Stands before a text that comes from live work, until somebody has read it: no scenario in which it stands is played or kept. */
export const UNREVIEWED = '[[review]]';

const findIn = (value: unknown, path: TextPath): TextPath[] => {
  if (typeof value === 'string') return value.includes(UNREVIEWED) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => findIn(each, [...path, Array.isArray(value) ? Number(key) : key]));
};

/** Every text that nobody has read yet. */
export const checkReview = (scenario: Scenario): ScenarioFault[] =>
  findIn(scenario, []).map((path) => fault('unreviewed', path, { mark: UNREVIEWED }));
