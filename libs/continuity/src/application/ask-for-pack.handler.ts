import { calendarOf, DirectoryQueries } from '#directory';
import { RostersQueries, shiftEnd } from '#duty';
import {
  addMinutes,
  type DeskId,
  DomainError,
  type Instant,
  type PaperPackId,
  type Realm,
  type RequestContext,
  type SystemContext,
  type UserId,
} from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { askForPack } from '../domain/make-pack.js';
import type { PackReason, PaperPack } from '../domain/paper-pack.js';
import { PaperPacksRepository } from './paper-packs.repository.js';

/** A roster that was edited meanwhile is followed within this time. */
const LOOK_EVERY_MINUTES = 15;

/** Asks the worker for a pack: because a person wants one, or because the shift has changed by the roster. */
@Injectable()
export class AskForPack {
  constructor(
    private readonly runner: CommandRunner,
    private readonly packs: PaperPacksRepository,
    private readonly directory: DirectoryQueries,
    private readonly rosters: RostersQueries,
  ) {}

  /** For the own desk; from its first pack on, each change of shift makes the next. @throws DomainError paper-pack-in-the-making */
  async byHand(ctx: RequestContext): Promise<{ readonly id: PaperPackId }> {
    const { deskId, userId } = ctx.actor;
    return this.runner.run(ctx, async (unit) => {
      const last = await this.packs.lastOf(unit.tx, deskId);
      return { id: await this.ask(unit, deskId, last?.state ?? null, 'demand', userId) };
    });
  }

  /** The worker looks whether a shift has ended since the last pack that was made for one. */
  async whenShiftChanged(realm: Realm, deskId: DeskId): Promise<void> {
    const ctx: SystemContext = { actor: { system: 'continuity' }, realm, locale: 'en', correlationId: newId() };
    await this.runner.run(ctx, async (unit) => {
      const last = await this.packs.lastOf(unit.tx, deskId);
      if (!last) return;
      const end = await this.shiftEnds(unit, deskId, last.state.askedAt);
      if (end !== null && end <= unit.now && last.state.state !== 'asked')
        await this.ask(unit, deskId, last.state, 'shift', null);
      else this.lookAgain(unit, deskId, end);
    });
  }

  private async ask(
    unit: Unit,
    deskId: DeskId,
    last: PaperPack | null,
    because: PackReason,
    by: UserId | null,
  ): Promise<PaperPackId> {
    const shiftEnds = await this.shiftEnds(unit, deskId, unit.now);
    const id = newId<'PaperPack'>();
    await unit.create(this.packs, id, askForPack(last, { deskId, because, by, shiftEnds }, unit.now));
    this.lookAgain(unit, deskId, shiftEnds);
    return id;
  }

  private lookAgain(unit: Unit, deskId: DeskId, end: Instant | null): void {
    const soon = addMinutes(unit.now, LOOK_EVERY_MINUTES);
    const next = end !== null && end < soon && end > unit.now ? end : soon;
    this.packs.lookAgain(unit.tx, deskId, next);
  }

  private async shiftEnds({ tx }: Unit, deskId: DeskId, at: Instant): Promise<Instant | null> {
    const snapshot = this.directory.snapshot();
    const desk = snapshot.desks.get(deskId);
    if (!desk) throw new DomainError('not-found');
    const known = (await this.rosters.of(tx.realm, [deskId])).get(deskId);
    return known ? shiftEnd(known.roster, calendarOf(snapshot, desk), at) : null;
  }
}
