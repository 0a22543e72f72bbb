export type { Scenario, ScenarioDesk, ScenarioInject, ScriptRule } from './domain/scenario.js';
export type { Effect } from './domain/scenario-effects.js';
export type { Expectation, Rule } from './domain/scenario-rules.js';
export { judge, type Expected, type Judged, type Play, type PlayedInject } from './domain/judge.js';
export type { DrillEntry } from './domain/judge-thread.js';
export { readScenario, type PlacedScenarioFault, type ReadScenario } from './application/read-scenario.js';
export { readScenarioFiles, readScenarioLibrary, type ScenarioFile } from './application/scenario-library.js';
export { sayScenarioFault, scenarioWorldOf, shippedScenarioWorld } from './application/scenario-world.js';
export type { ScenarioWorld } from './domain/scenario-world.js';
