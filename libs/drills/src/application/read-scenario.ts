import type { PlacedFault } from '#kernel';
import { type ReadText, readText } from '#platform/yaml';
import { checkScenario } from '../domain/check-scenario.js';
import type { ScenarioWorld } from '../domain/scenario-world.js';
import type { Scenario } from '../domain/scenario.js';
import { fault, type ScenarioFault, type ScenarioFaultCode } from '../domain/scenario-fault.js';
import { shapeOf } from './scenario-schema.js';

export type PlacedScenarioFault = PlacedFault<ScenarioFault>;
export type ReadScenario = ReadText<Scenario, ScenarioFaultCode>;

/** A drill of a day with two thousand injects in two languages is shorter. */
export const MOST_BYTES = 2_000_000;

/** Reads one file of the library. Never throws: what is wrong is a fault with its line. */
export const readScenario = (source: string, world: ScenarioWorld, name?: string): ReadScenario =>
  readText(source, {
    mostBytes: MOST_BYTES,
    shapeOf,
    senseOf: (text) => [
      ...(name === undefined || name === text.id ? [] : [fault('other-name', ['id'], { name })]),
      ...checkScenario(text, world),
    ],
  });
