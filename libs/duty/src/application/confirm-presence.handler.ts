import { DeskPresences } from '#directory';
import type { DeskId, DeskPresence, RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { presenceAggregate } from '../domain/desk-presence.js';
import { refuseDuty } from '../domain/duty.errors.js';
import { confirmPresence } from '../domain/judge-presence.js';
import { DeskPresencesRepository } from './desk-presences.repository.js';
import { DesksOnCheck } from './desks-on-check.js';

/** "We are here." */
@Injectable()
export class ConfirmPresence {
  constructor(
    private readonly runner: CommandRunner,
    private readonly presences: DeskPresencesRepository,
    private readonly desks: DesksOnCheck,
    private readonly board: DeskPresences,
  ) {}

  /** @throws DomainError not-found, duty-foreign-desk */
  async execute(ctx: RequestContext, deskId: DeskId): Promise<DeskPresence> {
    const desk = this.desks.of(deskId);
    const { deskId: own, userId: by } = ctx.actor;
    if (own !== deskId) throw refuseDuty('duty-foreign-desk');
    const confirmed = await this.runner.run(ctx, async (unit): Promise<DeskPresence> => {
      const known = await this.presences.ofDesk(unit.tx, deskId);
      const events = confirmPresence(known?.state ?? null, { deskId, by, seenAt: unit.now }, desk, unit.now);
      if (known) await unit.change(this.presences, known.id, () => events);
      else await unit.create(this.presences, newId(), events);
      return events.reduce<DeskPresence | null>(presenceAggregate.evolve, known?.state ?? null)!;
    });
    await this.board.refresh();
    return confirmed;
  }
}
