import type { DeskId, Instant } from '#kernel';
import type { LoadReading } from './load-index.js';
import type { Scope, SurgeEvent } from './surge.js';

/** The thresholds have been over for long enough; a person decides. */
export const proposeSurge = (scope: Scope, load: LoadReading, deskIds: readonly DeskId[], now: Instant): [SurgeEvent] => [
  { type: 'surge.proposed', v: 1, at: now, data: { scope, deskIds, urgency: 'urgent', load } },
];
