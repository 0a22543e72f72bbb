import { defineMachine, type TransitionTable } from '#kernel';

export const EARLY_NOTICE_STATES = ['live', 'withdrawn', 'expired', 'reported'] as const;
export type EarlyNoticeStateName = (typeof EARLY_NOTICE_STATES)[number];

/** What somebody, or the clock, may do to a notice that is live. Nothing wakes one that has ended: a new one is given. */
export type EarlyNoticeAct = 'confirm' | 'renew' | 'withdraw' | 'expire' | 'report';

const table: TransitionTable<EarlyNoticeStateName, EarlyNoticeAct> = {
  live: { confirm: 'live', renew: 'live', withdraw: 'withdrawn', expire: 'expired', report: 'reported' },
  withdrawn: {},
  expired: {},
  reported: {},
};

export const earlyNoticeMachine = defineMachine<EarlyNoticeStateName, EarlyNoticeAct>({
  name: 'early-notice',
  initial: ['live'],
  final: ['withdrawn', 'expired', 'reported'],
  table,
});
