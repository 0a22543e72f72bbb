import { DirectoryQueries } from '#directory';
import { canonicalJson } from '#kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { refuseDrill } from '../domain/drill.errors.js';
import type { Scenario } from '../domain/scenario.js';
import type { ScenarioWorld } from '../domain/scenario-world.js';
import { readScenario } from './read-scenario.js';
import { readScenarioLibrary } from './scenario-library.js';
import { sayScenarioFault, scenarioWorldOf } from './scenario-world.js';

/** SHA-256 of a scenario: which text was played. */
export const hashOf = (scenario: Scenario): string => createHash('sha256').update(canonicalJson(scenario)).digest('hex');

/** Scenarios that a drill can be planned of. The names of procedures are checked where the file is built: they are of a context beside this one. */
@Injectable()
export class Scenarios {
  constructor(private readonly directory: DirectoryQueries) {}

  /** One of the library. @throws DomainError drill-scenario-unknown */
  async shipped(id: string): Promise<Scenario> {
    const files = await readScenarioLibrary(this.world());
    const found = files.find(({ text, faults }) => text?.id === id && faults.length === 0)?.text;
    if (!found) throw refuseDrill('drill-scenario-unknown', { scenario: id }, '/scenario');
    return found;
  }

  /** One that somebody wrote, checked. @throws DomainError drill-scenario-faulty, with the first fault */
  written(document: object): Scenario {
    const { text, faults } = readScenario(JSON.stringify(document), this.world());
    const [first] = faults;
    if (first)
      throw refuseDrill('drill-scenario-faulty', {
        fault: sayScenarioFault(first, 'en'),
        faultEs: sayScenarioFault(first, 'es'),
      });
    return text!;
  }

  private world(): ScenarioWorld {
    return { ...scenarioWorldOf(this.directory.snapshot(), new Set()), isProcedure: () => true };
  }
}
