import { defineMachine } from '#kernel';

export const SITUATION_REPORT_STATES = ['working', 'published', 'corrected', 'discarded'] as const;
export type SituationReportState = (typeof SITUATION_REPORT_STATES)[number];
export type SituationReportAct = 'revise' | 'publish' | 'discard' | 'correct';

/** A report of one side to one audience. What was published is never changed: a correction is a report of its own that takes its place. */
export const situationReportMachine = defineMachine<SituationReportState, SituationReportAct>({
  name: 'situation-report',
  initial: ['working'],
  final: ['corrected', 'discarded'],
  table: {
    working: { revise: 'working', publish: 'published', discard: 'discarded' },
    published: { correct: 'corrected' },
    corrected: {},
    discarded: {},
  },
});
