import { DirectoryQueries } from '#directory';
import { type Context, type DeskId, type Instant, isPerson, LIVE } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { refuseDrill } from '../domain/drill.errors.js';
import { type RealEvent, tellRealEvent } from '../domain/real-event.js';
import { RealEventsRepository } from './real-events.repository.js';

/** The live half of a break-in: who plays hears of it by their own channels. */
@Injectable()
export class TellRealEvent {
  constructor(
    private readonly runner: CommandRunner,
    private readonly events: RealEventsRepository,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError drill-desk-unknown */
  mustKnow(deskIds: readonly DeskId[]): void {
    const { desks } = this.directory.snapshot();
    const unknown = deskIds.find((deskId) => !desks.has(deskId));
    if (unknown !== undefined) throw refuseDrill('drill-desk-unknown', { desk: unknown }, '/deskIds');
  }

  execute(ctx: Context, told: Omit<RealEvent, 'toldAt'>): Promise<{ readonly toldAt: Instant }> {
    const by = isPerson(ctx.actor) ? ctx.actor.userId : null;
    return this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      await unit.create(this.events, newId(), tellRealEvent(told, by, unit.now));
      return { toldAt: unit.now };
    });
  }
}
