import { defineMachine } from '#kernel';

export const SHIFT_NOTE_STATES = ['drafted', 'signed', 'disputed', 'countersigned', 'settled'] as const;
export type ShiftNoteState = (typeof SHIFT_NOTE_STATES)[number];
export type ShiftNoteAct = 'sign' | 'countersign' | 'dispute' | 'answer' | 'settle';

/** A note ends with two names under it; or, where they do not agree, with the supervisor's word. */
export const shiftNoteMachine = defineMachine<ShiftNoteState, ShiftNoteAct>({
  name: 'shift-note',
  initial: ['drafted'],
  final: ['countersigned', 'settled'],
  table: {
    drafted: { sign: 'signed' },
    signed: { countersign: 'countersigned', dispute: 'disputed' },
    disputed: { answer: 'signed', settle: 'settled' },
    countersigned: {},
    settled: {},
  },
});
