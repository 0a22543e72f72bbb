import type { Bilingual, DeskId, Instant } from '#kernel';
import type { Report } from '../domain/report.js';
import type { ReportStep } from '../domain/report-steps.js';
import type { DrillState } from '../domain/drill.machine.js';

/** A drill as its report names it. */
export interface ReportedDrill {
  readonly id: string;
  readonly title: Bilingual;
  readonly scenarioId: string;
  readonly edition: number;
  readonly kind: string;
  readonly state: DrillState;
  readonly final: boolean;
  /** What the reader may do next with the report. */
  readonly steps: readonly ReportStep[];
  /** Nobody played it: it says no time outside, so that the same scenario with the same seed reads the same. */
  readonly byItself: boolean;
  /** Outside times. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** A report with all that is needed to say it. */
export interface ReportTold {
  readonly drill: ReportedDrill;
  readonly report: Report;
  readonly nameOf: (deskId: DeskId) => Bilingual;
  /** Zones of the sides that took part. */
  readonly zones: readonly string[];
}
