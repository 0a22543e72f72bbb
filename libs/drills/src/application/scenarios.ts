import { canonicalJson, LIVE } from '#kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { refuseDrill } from '../domain/drill.errors.js';
import type { Scenario } from '../domain/scenario.js';
import { ScenarioShelf } from './scenario-shelf.js';
import { sayScenarioFault } from './scenario-world.js';

/** SHA-256 of a scenario: which text was played. */
export const hashOf = (scenario: Scenario): string => createHash('sha256').update(canonicalJson(scenario)).digest('hex');

/** Scenarios that a drill can be planned of. */
@Injectable()
export class Scenarios {
  constructor(private readonly shelf: ScenarioShelf) {}

  /** One of the library. @throws DomainError drill-scenario-unknown */
  async shipped(id: string): Promise<Scenario> {
    const found = (await this.shelf.all()).get(id);
    if (!found) throw refuseDrill('drill-scenario-unknown', { scenario: id }, '/scenario');
    return found.scenario;
  }

  /** One that somebody wrote, checked. @throws DomainError drill-scenario-faulty, with the first fault */
  async written(document: object): Promise<Scenario> {
    const { text, faults } = await this.shelf.check(LIVE, JSON.stringify(document));
    const [first] = faults;
    if (first)
      throw refuseDrill('drill-scenario-faulty', {
        fault: { en: sayScenarioFault(first, 'en'), es: sayScenarioFault(first, 'es') },
      });
    return text!;
  }
}
