import { defineMachine } from '#kernel';

export const DRILL_STATES = [
  'planned',
  'comms-check',
  'running',
  'paused',
  'ended',
  'evaluation',
  'report-draft',
  'report-final',
] as const;
export type DrillState = (typeof DRILL_STATES)[number];
export type DrillStep = 'check-comms' | 'start' | 'pause' | 'resume' | 'end' | 'evaluate' | 'draft-report' | 'finalise-report';

/** From the plan to the report. Nothing is due in any state but `running`; a drill that ended is never taken up again. */
export const drillMachine = defineMachine<DrillState, DrillStep>({
  name: 'drill',
  initial: ['planned'],
  final: ['report-final'],
  table: {
    planned: { 'check-comms': 'comms-check', start: 'running' },
    'comms-check': { start: 'running' },
    running: { pause: 'paused', end: 'ended' },
    paused: { resume: 'running', end: 'ended' },
    ended: { evaluate: 'evaluation' },
    evaluation: { 'draft-report': 'report-draft' },
    'report-draft': { evaluate: 'evaluation', 'finalise-report': 'report-final' },
    'report-final': {},
  },
});
