import { DomainError, type RequestContext } from '#kernel';
import type { Unit } from '#ledger';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import {
  answerDispute,
  countersignShiftNote,
  disputeShiftNote,
  settleShiftNote,
  signShiftNote,
} from '../domain/hand-over-shift.js';
import type { ShiftNote } from '../domain/shift-note.js';
import type { ShiftNoteEvent } from '../domain/shift-note.events.js';
import { countersigning, type NoteVote, settling, signing } from './shift-note-votes.js';
import { type ShiftAct, ShiftClock } from './shift-clock.js';
import { DeskChanges } from './shift-notes.queries.js';
import { ShiftNotesRepository } from './shift-notes.repository.js';

export interface ShiftNoteCommand {
  readonly id: string;
  readonly expectedVersion: number | undefined;
}

/** What the people of a desk do with a note of one of its shifts. */
@Injectable()
export class AnswerShiftNote {
  constructor(
    private readonly votes: Votes,
    private readonly notes: ShiftNotesRepository,
    private readonly changes: DeskChanges,
    private readonly clock: ShiftClock,
  ) {}

  /** @throws DomainError not-found, version-stale, duty-note-* */
  sign(ctx: RequestContext, command: ShiftNoteCommand & { readonly words: string }): Promise<void> {
    return this.act(ctx, { ...command, vote: signing(command.words) }, 'countersign-shift-note', async (note, unit) => {
      const changes = await this.changes.since(unit.tx.realm, note.deskId, note.from);
      const dueAt = this.dueAt(unit, note, 'countersign-shift-note');
      return signShiftNote(note, { by: ctx.actor.userId, words: command.words, changes, dueAt }, unit.now);
    });
  }

  /** @throws DomainError not-found, version-stale, duty-note-* */
  countersign(ctx: RequestContext, command: ShiftNoteCommand & { readonly remark: string | null }): Promise<void> {
    const { remark } = command;
    return this.act(ctx, { ...command, vote: countersigning(remark) }, null, async (note, unit) =>
      countersignShiftNote(note, { by: ctx.actor.userId, remark }, unit.now),
    );
  }

  /** @throws DomainError not-found, version-stale, duty-note-* */
  dispute(ctx: RequestContext, command: ShiftNoteCommand & { readonly reason: string }): Promise<void> {
    const { reason } = command;
    return this.act(ctx, command, 'settle-shift-dispute', async (note, unit) => {
      const dueAt = this.dueAt(unit, note, 'settle-shift-dispute');
      return disputeShiftNote(note, { by: ctx.actor.userId, reason, dueAt }, unit.now);
    });
  }

  /** @throws DomainError not-found, version-stale, duty-note-* */
  answer(ctx: RequestContext, command: ShiftNoteCommand & { readonly words: string }): Promise<void> {
    const { words } = command;
    return this.act(ctx, command, 'countersign-shift-note', async (note, unit) => {
      const dueAt = this.dueAt(unit, note, 'countersign-shift-note');
      return answerDispute(note, { by: ctx.actor.userId, words, dueAt }, unit.now);
    });
  }

  /** @throws DomainError not-found, version-stale, duty-note-* */
  settle(ctx: RequestContext, command: ShiftNoteCommand & { readonly reason: string }): Promise<void> {
    const { reason } = command;
    return this.act(ctx, { ...command, vote: settling(reason) }, null, async (note, unit) =>
      settleShiftNote(note, { by: ctx.actor.userId, reason }, unit.now),
    );
  }

  private dueAt({ tx, now }: Unit, { deskId }: ShiftNote, act: ShiftAct) {
    return this.clock.dueAt({ realm: tx.realm, now }, deskId, act);
  }

  /** Loads the note of the own desk, decides, takes the vote where the act is one of two people, and lets the clock of what it waits for next begin. */
  private async act(
    ctx: RequestContext,
    { id, expectedVersion, vote }: ShiftNoteCommand & { readonly vote?: NoteVote },
    waitsFor: ShiftAct | null,
    decide: (note: ShiftNote, unit: Unit) => Promise<readonly ShiftNoteEvent[]>,
  ): Promise<void> {
    await this.votes.run(ctx, async (unit) => {
      const { state } = await unit.load(this.notes, id);
      if (state.deskId !== ctx.actor.deskId) throw new DomainError('not-found');
      const events = await decide(state, unit);
      await unit.change(this.notes, id, () => events, expectedVersion);
      if (vote) await this.votes.cast(unit, vote(id, state));
      await this.clock.met(unit, id);
      if (waitsFor) await this.clock.start(unit, id, state.deskId, waitsFor);
      return {};
    });
  }
}
