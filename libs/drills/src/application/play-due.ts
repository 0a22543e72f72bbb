import type { DrillId } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { playedDesks } from '../domain/drill.js';
import type { Inject } from '../domain/inject.js';
import type { InjectEvent } from '../domain/inject.events.js';
import { playInject } from '../domain/play-injects.js';
import { drillContext, realmOf } from './drill-context.js';
import { DrillsRepository, type HeldInject, InjectsRepository } from './drills.repository.js';
import { ExpectationStatuses } from './expectation-statuses.js';
import { Firing } from './firing.js';

/** Injects that one transaction plays. */
const BATCH = 100;

interface Played {
  readonly stored: Stored<Inject>;
  readonly events: InjectEvent[];
}

/** Plays what is due in a drill. Two workers at once meet at the drill's lock: the second finds nothing left. */
@Injectable()
export class PlayDue {
  constructor(
    private readonly runner: CommandRunner,
    private readonly drills: DrillsRepository,
    private readonly injects: InjectsRepository,
    private readonly statuses: ExpectationStatuses,
    private readonly firing: Firing,
  ) {}

  /** @returns whether anything was played. @throws DomainError not-found */
  async execute(id: DrillId): Promise<boolean> {
    return this.runner.run(drillContext(id), async (unit) => {
      const { state: drill } = await unit.load(this.drills, id);
      if (drill.state !== 'running') return false;
      const due = await this.injects.due(unit.tx, BATCH);
      const known = await this.statusesFor(id, due, unit.now);
      const facts = {
        scale: drill.scale,
        statusOf: (expectation: string) => known.get(expectation)?.state ?? ('pending' as const),
      };
      const played = playedDesks(drill);
      const items = due.map(({ stored, content }): Played => ({
        stored,
        events: playInject(stored.state, { ...content, played }, facts, unit.now),
      }));
      const after = await unit.changeMany(this.injects, items);
      await this.firing.follow(
        unit,
        drill,
        after.filter(({ state }) => state.state === 'fired'),
      );
      return after.length > 0;
    });
  }

  /** Asked only where an inject that is due has a condition: judging reads the drill's part of the ledger. */
  private async statusesFor(id: DrillId, due: readonly HeldInject[], now: Parameters<ExpectationStatuses['of']>[1]) {
    const asks = due.some(({ stored }) => stored.state.condition !== null);
    return asks ? this.statuses.of(realmOf(id), now) : new Map<string, never>();
  }
}
