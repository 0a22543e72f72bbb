import { defineMachine, type TransitionTable } from '#kernel';

export const ADVANCE_NOTICE_STATES = [
  'announced',
  'partly_cleared',
  'cleared',
  'refused',
  'at_the_line',
  'crossed',
  'returned',
  'closed',
  'withdrawn',
  'expired',
] as const;
export type AdvanceNoticeStateName = (typeof ADVANCE_NOTICE_STATES)[number];

/** What the answers amount to once something was answered, asked again or released. */
export const STANDINGS = ['none-cleared', 'some-cleared', 'all-cleared', 'one-refused'] as const;
export type Standing = (typeof STANDINGS)[number];

export type AdvanceNoticeAct = Standing | 'arrive' | 'cross' | 'return' | 'close' | 'withdraw' | 'expire';

type Ways = Readonly<Partial<Record<AdvanceNoticeAct, AdvanceNoticeStateName>>>;

const answers: Ways = {
  'none-cleared': 'announced',
  'some-cleared': 'partly_cleared',
  'all-cleared': 'cleared',
  'one-refused': 'refused',
};
const before: Ways = { ...answers, arrive: 'at_the_line', withdraw: 'withdrawn', expire: 'expired' };

/** At the line answers still come, and change nothing of where it stands. */
const table: TransitionTable<AdvanceNoticeStateName, AdvanceNoticeAct> = {
  announced: before,
  partly_cleared: before,
  cleared: { ...before, cross: 'crossed' },
  refused: before,
  at_the_line: {
    'none-cleared': 'at_the_line',
    'some-cleared': 'at_the_line',
    'all-cleared': 'at_the_line',
    'one-refused': 'at_the_line',
    cross: 'crossed',
    close: 'closed',
  },
  crossed: { return: 'returned', close: 'closed' },
  returned: {},
  closed: {},
  withdrawn: {},
  expired: { close: 'closed' },
};

export const advanceNoticeMachine = defineMachine<AdvanceNoticeStateName, AdvanceNoticeAct>({
  name: 'advance-notice',
  initial: ['announced'],
  final: ['returned', 'closed', 'withdrawn'],
  table,
});

/** States in which desks still answer. */
export const ANSWERABLE: ReadonlySet<AdvanceNoticeStateName> = new Set<AdvanceNoticeStateName>([
  'announced',
  'partly_cleared',
  'cleared',
  'refused',
  'at_the_line',
]);
