import type { Instant } from '#kernel';
import { newId } from '#platform/ids';
import type { ReportContent } from './domain/report.js';

/** An ordinary report that the port at Otay Mesa leads: long waits at its export lanes, told at `at`. */
export const longWaits = (at: Instant, changes: Partial<ReportContent> = {}): ReportContent => ({
  kind: 'long-waits',
  title: `Waits at the export lanes ${newId()}`,
  description: 'Lane 3 is blocked by a lorry.',
  language: 'en',
  side: 'US',
  place: { crossingId: 'otay-mesa-commercial' },
  occurredAt: at,
  occurredPrecision: 'exact',
  detectedAt: null,
  reportedAt: null,
  reporterKind: null,
  channel: null,
  lifeSafety: false,
  impact: { security: 1, flow: 2 },
  tags: [],
  handling: { tlp: 'TLP:GREEN', restrictions: null },
  ...changes,
});
