import { LIVE } from '#kernel';
import { Injectable } from '@nestjs/common';
import { refuseDrill } from '../domain/drill.errors.js';
import type { InjectContent } from '../domain/inject.js';
import type { Scenario, ScenarioInject } from '../domain/scenario.js';
import { ScenarioShelf } from './scenario-shelf.js';
import { sayScenarioFault } from './scenario-world.js';

/** An inject as it stands in the drill by now, under its number. */
export interface Standing {
  readonly number: number;
  readonly content: InjectContent;
}

/** Whether what an added inject makes can be made: judged as the scenario itself was, after everything that stands in the drill by now. */
@Injectable()
export class CheckAdded {
  constructor(private readonly shelf: ScenarioShelf) {}

  /** @throws DomainError drill-inject-faulty, with the first fault */
  async mustMake(scenario: Scenario, standing: readonly Standing[], added: InjectContent): Promise<void> {
    if (!added.does || added.does.length === 0) return;
    const at = scenario.minutes - 1;
    const placed = ({
      number,
      content: { after: _after, if: _if, expect: _expect, answers: _answers, ...content },
    }: Standing): ScenarioInject => ({
      ...content,
      number,
      at,
    });
    const number = Math.max(0, ...standing.map((one) => one.number)) + 1;
    const injects = [...standing.map(placed), placed({ number, content: { ...added, move: scenario.moves.at(-1)!.number } })];
    const { faults } = await this.shelf.check(LIVE, JSON.stringify({ ...scenario, injects }));
    const own = faults.find(
      ({ path: [list, index, part] }) => list === 'injects' && index === injects.length - 1 && part === 'does',
    );
    if (!own) return;
    const fault = { en: sayScenarioFault(own, 'en'), es: sayScenarioFault(own, 'es') };
    throw refuseDrill('drill-inject-faulty', { fault }, `/does/${own.path.slice(3).join('/')}`);
  }
}
