import type { Instant, UserId } from '#kernel';
import type { ContactReportDiscarded } from './contact-report.events.js';
import { mustAllow, type ContactReport } from './contact-report.js';

/** The desk finds that this contact needs no report; the reason stays on record. */
export const discardReport = (report: ContactReport, reason: string, by: UserId, now: Instant): [ContactReportDiscarded] => {
  const { deskId } = mustAllow(report, 'discard');
  return [{ type: 'contact-report.discarded', v: 1, at: now, data: { deskId, by, reason } }];
};
