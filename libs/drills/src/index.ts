export type { Scenario, ScenarioDesk, ScenarioInject, ScriptRule } from './domain/scenario.js';
export type { Effect } from './domain/scenario-effects.js';
export type { Expectation, Rule } from './domain/scenario-rules.js';
