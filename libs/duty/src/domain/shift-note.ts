import { type Aggregate, assertNever, type DeskId, type Instant, type UserId } from '#kernel';
import type { Changes, ShiftNoteEvent } from './shift-note.events.js';
import type { ShiftNoteState } from './shift-note.machine.js';

/** Somebody's word on the note. */
export interface Said {
  readonly by: UserId;
  readonly at: Instant;
  readonly text: string;
}

/** What the officers of one shift leave to those of the next. */
export interface ShiftNote {
  readonly state: ShiftNoteState;
  readonly deskId: DeskId;
  readonly from: Instant;
  readonly until: Instant;
  /** Whose shift ended and whose begins, by the roster. */
  readonly outgoing: UserId | null;
  readonly incoming: UserId | null;
  readonly changes: Changes;
  readonly signed: Said | null;
  /** What was not as the note says, each followed by what was answered. */
  readonly disputes: readonly (Said & { readonly answer: Said | null })[];
  readonly countersigned: Said | null;
  readonly settled: Said | null;
}

const known = (note: ShiftNote | null): ShiftNote => {
  if (!note) throw new TypeError('a note begins with its draft');
  return note;
};

const answered = (disputes: ShiftNote['disputes'], answer: Said): ShiftNote['disputes'] => [
  ...disputes.slice(0, -1),
  { ...disputes.at(-1)!, answer },
];

const evolve = (note: ShiftNote | null, event: ShiftNoteEvent): ShiftNote => {
  const { at } = event;
  switch (event.type) {
    case 'shift-note.drafted': {
      const { deskId, from, until, outgoing, incoming, changes } = event.data;
      const nothing = { signed: null, disputes: [], countersigned: null, settled: null };
      return { state: 'drafted', deskId, from, until, outgoing, incoming, changes, ...nothing };
    }
    case 'shift-note.signed': {
      const { by, until, words, changes } = event.data;
      return { ...known(note), state: 'signed', until, changes, signed: { by, at, text: words } };
    }
    case 'shift-note.countersigned':
      return { ...known(note), state: 'countersigned', countersigned: { by: event.data.by, at, text: event.data.remark ?? '' } };
    case 'shift-note.disputed': {
      const dispute = { by: event.data.by, at, text: event.data.reason, answer: null };
      return { ...known(note), state: 'disputed', disputes: [...known(note).disputes, dispute] };
    }
    case 'shift-note.answered': {
      const answer = { by: event.data.by, at, text: event.data.words };
      return { ...known(note), state: 'signed', disputes: answered(known(note).disputes, answer) };
    }
    case 'shift-note.settled':
      return { ...known(note), state: 'settled', settled: { by: event.data.by, at, text: event.data.reason } };
    default:
      return assertNever(event);
  }
};

export const shiftNoteAggregate: Aggregate<ShiftNote, ShiftNoteEvent> = { name: 'shift-note', evolve, caseOf: () => null };
