import { defineMachine } from '#kernel';

export const PAPER_PACK_STATES = ['asked', 'made', 'dropped'] as const;
export type PaperPackState = (typeof PAPER_PACK_STATES)[number];
export type PaperPackAct = 'make' | 'drop';

/** A pack is asked for, made by the worker, and its file dropped when the desk has newer ones; that it was, and its hash, stays. */
export const paperPackMachine = defineMachine<PaperPackState, PaperPackAct>({
  name: 'paper-pack',
  initial: ['asked'],
  final: ['dropped'],
  table: {
    asked: { make: 'made' },
    made: { drop: 'dropped' },
    dropped: {},
  },
});
