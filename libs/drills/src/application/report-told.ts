import type { Bilingual, DeskId, Instant } from '#kernel';
import type { Report } from '../domain/report.js';
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
