import { addMinutes, type AgencyId, type CountryCode, type DeskId, type Instant, type OnPaper } from '#kernel';
import { refuseReport } from './report.errors.js';
import { checkTranslation } from './report-translation.js';
import type { Report, ReportContent, ReportEvent } from './report.js';

/** How far a filer's clock may run ahead of ours before a time counts as in the future. */
const CLOCK_SKEW_MINUTES = 5;

export interface FileReport {
  readonly agencyId: AgencyId;
  readonly deskId: DeskId;
  readonly country: CountryCode;
  readonly ownReference: string | null;
  readonly content: ReportContent;
  /** When it came, where that was before now: it was received under a flood. */
  readonly receivedAt?: Instant;
  /** The form that it was written on while the system was away. */
  readonly paper?: OnPaper;
}

/** @throws DomainError report-place-missing, report-times-disordered, report-translation-same */
export const checkContent = (content: ReportContent, now: Instant): void => {
  if (Object.keys(content.place).length === 0) throw refuseReport('report-place-missing', {}, '/place');
  checkTranslation(content);
  const { occurredAt, detectedAt, reportedAt } = content;
  if (occurredAt > addMinutes(now, CLOCK_SKEW_MINUTES))
    throw refuseReport('report-times-disordered', { earlier: 'occurredAt', later: 'receivedAt' }, '/occurredAt');
  // A vague `occurredAt` (a day, an hour) may well read later than the moment somebody noticed.
  if (content.occurredPrecision !== 'exact') return;
  if (detectedAt && detectedAt < occurredAt)
    throw refuseReport('report-times-disordered', { earlier: 'occurredAt', later: 'detectedAt' }, '/detectedAt');
  if (reportedAt && reportedAt < occurredAt)
    throw refuseReport('report-times-disordered', { earlier: 'occurredAt', later: 'reportedAt' }, '/reportedAt');
};

/**
 * Takes a report in. It waits at `triageDeskId`, the desk that routing chose, until a triage act follows (in the same
 * transaction when a case opens at once).
 * @throws DomainError report-place-missing, report-times-disordered, report-translation-same
 */
export const fileReport = (
  command: FileReport,
  facts: { readonly triageDeskId: DeskId },
  now: Instant,
): readonly ReportEvent[] => {
  checkContent(command.content, command.receivedAt ?? now);
  const { paper, ...filed } = command;
  return [
    { type: 'report.filed', v: 1, at: now, data: { ...filed, triageDeskId: facts.triageDeskId } },
    ...fromPaper(filed.deskId, paper, now),
  ];
};

const fromPaper = (deskId: DeskId, paper: OnPaper | undefined, now: Instant): readonly ReportEvent[] =>
  paper ? [{ type: 'report.entered-from-paper', v: 1, at: now, data: { deskId, ...paper } }] : [];

/** The same agency filed the same own reference again: what it says now is kept as a sighting; the report stays as it is. */
export const sightReport = (
  _report: Report,
  { paper, ...sighted }: { readonly deskId: DeskId; readonly content: ReportContent; readonly paper?: OnPaper },
  now: Instant,
): readonly ReportEvent[] => [{ type: 'report.sighted', v: 1, at: now, data: sighted }, ...fromPaper(sighted.deskId, paper, now)];
