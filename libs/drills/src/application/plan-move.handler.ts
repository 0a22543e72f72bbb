import type { DeskId } from '#kernel';
import type { Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { Drill } from '../domain/drill.js';
import type { ScenarioDesk, ScriptMoment } from '../domain/scenario.js';
import { moveOf } from '../domain/simulate-desk.js';
import { DrillsRepository, InjectsRepository } from './drills.repository.js';

export interface PlanMoveCommand {
  readonly deskId: DeskId;
  readonly on: ScriptMoment;
  readonly about: string;
}

/** Whether the desk acts by its script: nobody was to play it, or nobody does. */
const isScripted = ({ desk, plays }: ScenarioDesk, { roster }: Drill): boolean =>
  plays === 'simulated' || !roster.some(({ deskId }) => deskId === desk);

/** Something reached a desk of a drill: where its script speaks of that, its move is planned. Nothing for desks that people play, and silent ones. */
@Injectable()
export class PlanMove {
  constructor(
    private readonly drills: DrillsRepository,
    private readonly injects: InjectsRepository,
  ) {}

  /** In the drill of the unit's realm; where that is no drill, or none that is on, nothing happens. */
  async perform(unit: Unit, { deskId, on, about }: PlanMoveCommand): Promise<void> {
    const drill = await this.drills.ofRealm(unit);
    if (drill?.state !== 'running' && drill?.state !== 'paused') return;
    const desk = (await this.drills.scenarioOf(unit.tx)).desks.find((one) => one.desk === deskId);
    if (!desk || !isScripted(desk, drill) || (await this.injects.isSilent(unit.tx, deskId))) return;
    const nth = (await this.injects.movesOf(unit.tx, deskId, on)) + 1;
    const move = moveOf(desk, { desk: deskId, on, about, nth, at: unit.now });
    if (!move) return;
    const injectId = newId();
    this.injects.keepContent(unit.tx, [{ id: injectId, content: move.content }]);
    await unit.create(this.injects, injectId, move.events);
  }
}
