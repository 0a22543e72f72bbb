import { addMinutes, type DeskId, type Instant, type Realm, type RequestContext, type SystemContext } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { refuseDuty } from '../domain/duty.errors.js';
import { draftShiftNote, LONGEST_SHIFT_HOURS, officersAround, shiftEnd } from '../domain/hand-over-shift.js';
import type { ShiftNote } from '../domain/shift-note.js';
import { RosterSetting } from './roster-setting.js';
import { ShiftClock } from './shift-clock.js';
import { DeskChanges } from './shift-notes.queries.js';
import { ShiftNotesRepository } from './shift-notes.repository.js';

/** A roster that was edited meanwhile is followed within this time. */
const LOOK_EVERY_MINUTES = 15;

/** Writes down what changed at a desk: because an officer hands over, or because the shift has ended by the roster. */
@Injectable()
export class DraftShiftNote {
  constructor(
    private readonly runner: CommandRunner,
    private readonly notes: ShiftNotesRepository,
    private readonly changes: DeskChanges,
    private readonly setting: RosterSetting,
    private readonly clock: ShiftClock,
  ) {}

  /** The officer of the own desk hands over now. @throws DomainError duty-note-pending */
  async byHand(ctx: RequestContext): Promise<{ readonly id: string }> {
    const { deskId } = ctx.actor;
    return this.runner.run(ctx, async (unit) => {
      const last = await this.notes.lastOf(unit.tx, deskId);
      if (last?.state.state === 'drafted') throw refuseDuty('duty-note-pending');
      const { id } = await this.draft(unit, deskId, last?.state ?? null, unit.now);
      return { id };
    });
  }

  /** The worker looks whether a shift of the desk has ended since its last note. */
  async whenEnded(realm: Realm, deskId: DeskId): Promise<void> {
    const ctx: SystemContext = { actor: { system: 'duty' }, realm, locale: 'en', correlationId: newId() };
    await this.runner.run(ctx, async (unit) => {
      const last = await this.notes.lastOf(unit.tx, deskId);
      if (!last) return;
      const end = last.state.state === 'drafted' ? null : await this.endAfter(unit, deskId, last.state.until);
      if (end !== null && end <= unit.now) await this.draft(unit, deskId, last.state, end);
      else this.lookAgain(unit, deskId, end);
    });
  }

  private async draft(unit: Unit, deskId: DeskId, last: ShiftNote | null, until: Instant): Promise<Stored<ShiftNote>> {
    const earliest = addMinutes(until, -LONGEST_SHIFT_HOURS * 60);
    const from = last && last.until > earliest ? last.until : earliest;
    const { realm } = unit.tx;
    const calendar = this.setting.calendar(this.setting.desk(deskId));
    const officers = officersAround(await this.setting.plan(realm, deskId), calendar, from, until);
    const changes = await this.changes.since(realm, deskId, from);
    const dueAt = this.clock.dueAt({ realm, now: unit.now }, deskId, 'sign-shift-note');
    const facts = { deskId, from, until, ...officers, changes, dueAt };
    const note = await unit.create(this.notes, newId<'ShiftNote'>(), draftShiftNote(facts, unit.now));
    await this.clock.start(unit, note.id, deskId, 'sign-shift-note');
    this.lookAgain(unit, deskId, null);
    return note;
  }

  private lookAgain(unit: Unit, deskId: DeskId, end: Instant | null): void {
    const soon = addMinutes(unit.now, LOOK_EVERY_MINUTES);
    this.notes.lookAgain(unit.tx, deskId, end !== null && end < soon ? end : soon);
  }

  private async endAfter(unit: Unit, deskId: DeskId, at: Instant): Promise<Instant | null> {
    return shiftEnd(await this.setting.plan(unit.tx.realm, deskId), this.setting.calendar(this.setting.desk(deskId)), at);
  }
}
