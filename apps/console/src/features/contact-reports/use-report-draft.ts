import { useQueryClient } from '@tanstack/react-query';
import type { ContactReportResponse } from '../../shared/api/client';
import { useKeptDraft } from '../../shared/drafts/use-kept-draft';
import { keyOfReport } from './contact-queries';
import { begunOver, clashesOf, type DraftField, onto, type ReportDraft, unsavedOf } from './report-draft';
import type { Typed } from './report-text';

export interface ReportInHand {
  readonly draft: ReportDraft;
  readonly unsaved: readonly DraftField[];
  /** Fields that another person saved otherwise since this was typed; nothing is saved while there are any. */
  readonly clashes: readonly DraftField[];
  readonly isRestored: boolean;
  /** Whether this browser keeps what is typed. */
  readonly isKept: boolean;
  readonly change: (part: Partial<Typed>) => void;
  /** Of what clashes, what was typed holds. */
  readonly keepMine: () => void;
  /** Of what clashes, what is saved holds. */
  readonly takeTheirs: () => void;
  readonly discard: () => void;
  readonly saved: (report: ContactReportResponse) => void;
}

/** What is typed into a report, kept with every key and never laid over what another person saved meanwhile. */
export const useReportDraft = ({ id, text }: ContactReportResponse): ReportInHand => {
  const queries = useQueryClient();
  const { draft, restoredFrom, kept, write, clear, settle } = useKeptDraft<ReportDraft>(
    { name: `contact-report-draft.${id}`, form: 1 },
    { begin: () => begunOver(text) },
  );
  const clashes = clashesOf(draft, text);
  const shown = clashes.length === 0 ? onto(draft, text) : draft;
  const resolve = (yielding: readonly DraftField[]): void =>
    write((before) => ({ ...onto(before, text, yielding), savedAt: new Date().toISOString() }));
  return {
    draft: shown,
    unsaved: unsavedOf(shown),
    clashes,
    isRestored: restoredFrom !== null && draft.savedAt === restoredFrom,
    isKept: kept,
    change: (part) =>
      write((before) => {
        const latest = clashesOf(before, text).length === 0 ? onto(before, text) : before;
        return { ...latest, typed: { ...latest.typed, ...part }, savedAt: new Date().toISOString() };
      }),
    keepMine: () => resolve([]),
    takeTheirs: () => resolve(clashes),
    discard: clear,
    saved: (report) => {
      queries.setQueryData(keyOfReport(id), report);
      settle(begunOver(report.text));
    },
  };
};
