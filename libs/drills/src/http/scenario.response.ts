import { type Bilingual, type CrossingId, type Locale, pointerOf } from '#kernel';
import type { ReadScenario } from '../application/read-scenario.js';
import type { ShelvedScenario } from '../application/scenario-shelf.js';
import { sayScenarioFault } from '../application/scenario-world.js';
import type { Scenario, ScenarioKind } from '../domain/scenario.js';

/** A scenario as it stands in the list. */
export interface ScenarioLineResponse {
  readonly id: string;
  readonly edition: number;
  readonly kind: ScenarioKind;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly minutes: number;
  readonly crossings: readonly CrossingId[];
  readonly procedures: readonly string[];
  readonly desks: { readonly played: number; readonly simulated: number };
  readonly injects: number;
  readonly expectations: number;
}

export interface ScenarioResponse {
  readonly scenario: Scenario;
  /** The file as it is written. */
  readonly source: string;
}

/** What is wrong with a text, and the place at which somebody mends it. */
export interface ScenarioFaultResponse {
  readonly code: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}

export interface CheckedScenarioResponse {
  /** Null while it is not a scenario. */
  readonly scenario: Scenario | null;
  readonly faults: readonly ScenarioFaultResponse[];
}

export const scenarioLine = ({ scenario }: ShelvedScenario): ScenarioLineResponse => {
  const { id, edition, kind, title, summary, minutes, crossings, procedures, desks, injects } = scenario;
  const played = desks.filter(({ plays }) => plays === 'player').length;
  return {
    id,
    edition,
    kind,
    title,
    summary,
    minutes,
    crossings,
    procedures,
    desks: { played, simulated: desks.length - played },
    injects: injects.length,
    expectations: injects.reduce((sum, { expect = [] }) => sum + expect.length, 0),
  };
};

export const checkedScenario = ({ text, faults }: ReadScenario, locale: Locale): CheckedScenarioResponse => ({
  scenario: text,
  faults: faults.map((each) => ({
    code: each.code,
    text: sayScenarioFault(each, locale),
    line: each.line,
    column: each.column,
    pointer: pointerOf(each.path),
  })),
});
