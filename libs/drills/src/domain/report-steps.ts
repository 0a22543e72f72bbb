import type { DrillState } from './drill.machine.js';
import { type DrillRole, mayIn } from './roles.js';

/** From the hot wash to the final report. */
export const REPORT_STEPS = ['evaluate', 'draft', 'finalise'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

const STEPS: Readonly<Partial<Record<DrillState, readonly ReportStep[]>>> = {
  ended: ['evaluate'],
  evaluation: ['draft'],
  'report-draft': ['evaluate', 'finalise'],
};

/** What somebody may do next with a report. The director alone makes it final. */
export const reportSteps = (state: DrillState, role: DrillRole): readonly ReportStep[] =>
  (STEPS[state] ?? []).filter((step) => mayIn(role, step === 'finalise' ? 'run' : 'report'));
