import { type DeskId, type DutyCalendar, instant, type Instant, nextState, toMillis, type UserId } from '#kernel';
import { refuseDuty } from './duty.errors.js';
import { onDuty } from './on-duty.js';
import type { RosterPlan } from './rotation.js';
import type { ShiftNote } from './shift-note.js';
import type { Changes, ShiftNoteEvent } from './shift-note.events.js';
import { type ShiftNoteAct, shiftNoteMachine, type ShiftNoteState } from './shift-note.machine.js';
import { turnsBetween } from './turns.js';

/** The first note of a desk tells of what changed since then, and no note of more than this. */
export const LONGEST_SHIFT_HOURS = 7 * 24;

/** When the shift that runs at a moment ends: the next hand-over of the desk's first rotation. Null for a desk without one. */
export const shiftEnd = ({ rotations }: RosterPlan, { zone }: DutyCalendar, at: Instant): Instant | null => {
  const [first] = rotations;
  if (!first) return null;
  const millis = toMillis(at);
  for (const turn of turnsBetween(first, zone, millis, Number.POSITIVE_INFINITY)) if (turn.to > millis) return instant(turn.to);
  return null;
};

/** Who hands over and who takes over when one shift ends, by the desk's roster. */
export const officersAround = (
  roster: RosterPlan,
  calendar: DutyCalendar,
  from: Instant,
  until: Instant,
): { readonly outgoing: UserId | null; readonly incoming: UserId | null } => {
  const before = instant(Math.max(toMillis(from), toMillis(until) - 1));
  const first = (at: Instant): UserId | null => onDuty(roster, calendar, at)[0]?.personId ?? null;
  return { outgoing: first(before), incoming: first(until) };
};

/** A shift ended: what changed in it is written down. */
export const draftShiftNote = (
  facts: {
    readonly deskId: DeskId;
    readonly from: Instant;
    readonly until: Instant;
    readonly outgoing: UserId | null;
    readonly incoming: UserId | null;
    readonly changes: Changes;
    readonly dueAt: Instant;
  },
  now: Instant,
): [ShiftNoteEvent] => [{ type: 'shift-note.drafted', v: 1, at: now, data: facts }];

/** @throws DomainError duty-note-not-<state> */
const must = (note: ShiftNote, act: ShiftNoteAct): ShiftNoteState => {
  const next = nextState(shiftNoteMachine, note.state, act);
  if (!next) throw refuseDuty(`duty-note-${note.state}`);
  return next;
};

/** The outgoing officer adds words and signs; the facts are those of this moment. @throws DomainError duty-note-* (state) */
export const signShiftNote = (
  note: ShiftNote,
  command: { readonly by: UserId; readonly words: string; readonly changes: Changes; readonly dueAt: Instant },
  now: Instant,
): [ShiftNoteEvent] => {
  must(note, 'sign');
  return [{ type: 'shift-note.signed', v: 1, at: now, data: { deskId: note.deskId, until: now, ...command } }];
};

/** The incoming officer takes over what the note says. Nobody countersigns the own note. @throws DomainError duty-note-* */
export const countersignShiftNote = (
  note: ShiftNote,
  { by, remark }: { readonly by: UserId; readonly remark: string | null },
  now: Instant,
): [ShiftNoteEvent] => {
  must(note, 'countersign');
  if (note.signed?.by === by) throw refuseDuty('duty-note-own');
  return [{ type: 'shift-note.countersigned', v: 1, at: now, data: { deskId: note.deskId, by, remark } }];
};

/** The incoming officer finds it otherwise, and says what. @throws DomainError duty-note-* */
export const disputeShiftNote = (
  note: ShiftNote,
  { by, reason, dueAt }: { readonly by: UserId; readonly reason: string; readonly dueAt: Instant },
  now: Instant,
): [ShiftNoteEvent] => {
  must(note, 'dispute');
  if (note.signed?.by === by) throw refuseDuty('duty-note-own');
  return [{ type: 'shift-note.disputed', v: 1, at: now, data: { deskId: note.deskId, by, reason, dueAt } }];
};

/** Whoever signed, or stands by the note, answers; it waits for its countersignature again. @throws DomainError duty-note-* */
export const answerDispute = (
  note: ShiftNote,
  { by, words, dueAt }: { readonly by: UserId; readonly words: string; readonly dueAt: Instant },
  now: Instant,
): [ShiftNoteEvent] => {
  must(note, 'answer');
  if (note.disputes.at(-1)?.by === by) throw refuseDuty('duty-note-own-dispute');
  return [{ type: 'shift-note.answered', v: 1, at: now, data: { deskId: note.deskId, by, words, dueAt } }];
};

/** A supervisor ends the dispute with a reason. @throws DomainError duty-note-* (state) */
export const settleShiftNote = (
  note: ShiftNote,
  { by, reason }: { readonly by: UserId; readonly reason: string },
  now: Instant,
): [ShiftNoteEvent] => {
  must(note, 'settle');
  return [{ type: 'shift-note.settled', v: 1, at: now, data: { deskId: note.deskId, by, reason } }];
};
