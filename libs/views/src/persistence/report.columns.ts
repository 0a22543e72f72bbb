import { priorityOf, type Report } from '#incidents';
import type { ReportId } from '#kernel';
import type { ReportLine } from '../application/my-desk.js';

/** A report that waits for triage, as the statements here select it. */
export interface ReportColumns {
  readonly id: ReportId;
  readonly version: number;
  readonly state: ReportLine['state'];
  readonly body: Report;
}

export const reportLineOf = ({ id, version, state, body }: ReportColumns): ReportLine => {
  const { content, country, deskId, receivedAt } = body;
  const { kind, title, side, place, lifeSafety, impact } = content;
  const priority = priorityOf({ lifeSafety, impact: { [country]: impact } });
  return { id, state, kind, title, side, place, priority, lifeSafety, deskId, receivedAt, version };
};
