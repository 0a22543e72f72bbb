import type { Instant, UserId } from '#kernel';
import type { ContactReportEdited, ReportText } from './contact-report.events.js';
import { mustAllow, type ContactReport } from './contact-report.js';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Alters what is written; nothing happens when nothing differs. */
export const editReport = (
  report: ContactReport,
  changes: Partial<ReportText>,
  by: UserId,
  now: Instant,
): ContactReportEdited[] => {
  const { text, deskId } = mustAllow(report, 'edit');
  const differing = Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => value !== undefined && !isSame(value, text[field as keyof ReportText])),
  ) as Partial<ReportText>;
  if (Object.keys(differing).length === 0) return [];
  return [{ type: 'contact-report.edited', v: 1, at: now, data: { deskId, by, changes: differing } }];
};
