import type { DeskId } from '#kernel';
import { type Stored, StreamReaders, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { timeInject } from '../domain/control-inject.js';
import { type Drill, playedDesks } from '../domain/drill.js';
import type { Inject } from '../domain/inject.js';
import type { InjectEvent } from '../domain/inject.events.js';
import { InjectsRepository } from './drills.repository.js';

/** What follows when injects were fired: those addressed hear of them live, and others that wait for them get their times. */
@Injectable()
export class Firing {
  constructor(
    private readonly injects: InjectsRepository,
    private readonly readers: StreamReaders,
  ) {}

  async follow(unit: Unit, drill: Drill, fired: readonly Stored<Inject>[]): Promise<void> {
    for (const { id, state } of fired) {
      const to: readonly DeskId[] = state.to ?? playedDesks(drill);
      this.readers.let(
        unit.tx,
        to.map((deskId) => ({ stream: `drill-inject:${id}`, deskId })),
      );
      if (state.number !== null && state.firedAt !== null) await this.time(unit, { number: state.number, at: state.firedAt });
    }
  }

  private async time(unit: Unit, fired: { readonly number: number; readonly at: Unit['now'] }): Promise<void> {
    const waiting = await this.injects.waitingFor(unit.tx, fired.number);
    const items = waiting.map((stored): { stored: Stored<Inject>; events: InjectEvent[] } => ({
      stored,
      events: timeInject(stored.state, fired),
    }));
    await unit.changeMany(this.injects, items);
  }
}
