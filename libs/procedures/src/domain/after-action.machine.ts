import { defineMachine } from '#kernel';

export const AFTER_ACTION_STATES = ['open', 'final'] as const;
export type AfterActionState = (typeof AFTER_ACTION_STATES)[number];

/** A review of both countries: final when each side has signed or its time has run out. */
export const afterActionMachine = defineMachine<AfterActionState, 'sign' | 'run-out' | 'finish'>({
  name: 'after-action',
  initial: ['open'],
  final: ['final'],
  table: { open: { sign: 'open', 'run-out': 'open', finish: 'final' }, final: {} },
});

export const REVIEW_SIDE_STATES = ['writing', 'missed', 'signed'] as const;
export type ReviewSideState = (typeof REVIEW_SIDE_STATES)[number];

/** One country's part. What was not signed in time is still owed, and a late signature says that it was late. */
export const reviewSideMachine = defineMachine<ReviewSideState, 'sign' | 'run-out'>({
  name: 'review of a side',
  initial: ['writing'],
  final: ['signed'],
  table: { writing: { sign: 'signed', 'run-out': 'missed' }, missed: { sign: 'signed' }, signed: {} },
});

export const IMPROVEMENT_STATES = ['open', 'done', 'dropped'] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

/** What a side undertakes. One that changes the procedure is done by an edition that comes into force, and by nothing else. */
export const improvementMachine = defineMachine<ImprovementState, 'complete' | 'drop'>({
  name: 'improvement',
  initial: ['open'],
  final: ['done', 'dropped'],
  table: { open: { complete: 'done', drop: 'dropped' }, done: {}, dropped: {} },
});
