import type { AgencyId, CaseId, CorridorId, CountryCode, DeskId, EarlyNoticeId, Instant, ReportId } from '#kernel';
import { shown } from '#reads';
import type { EarlyNoticeSeen } from '../application/early-notices.queries.js';
import type { NoticeContent } from '../domain/early-notice.events.js';
import type { EarlyNoticeStateName } from '../domain/early-notice.machine.js';

/** A notice as the desk that reads it may know it: no officer is named, and the source is there for the giver alone. */
export interface EarlyNoticeResponse {
  readonly id: EarlyNoticeId;
  readonly state: EarlyNoticeStateName;
  readonly version: number;
  /** This desk gave it. */
  readonly own: boolean;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly givenAt: Instant;
  readonly expiresAt: Instant;
  readonly corridor: CorridorId | null;
  readonly recipients: readonly DeskId[];
  readonly content: NoticeContent;
  readonly confirmations: readonly { readonly deskId: DeskId; readonly at: Instant; readonly text: string | null }[];
  /** Null for every desk but the giver, whether there is one or not. */
  readonly source: string | null;
  readonly withdrawnReason: string | null;
  /** What it became, for a desk that may see that. */
  readonly reportId: ReportId | null;
  readonly caseId: CaseId | null;
}

export const earlyNoticeResponse = (
  { id, state, version, seenState, source, follows }: EarlyNoticeSeen,
  reader: DeskId,
): EarlyNoticeResponse =>
  shown(
    'early-notice',
    { relation: state.deskId === reader ? 'giver' : 'told', follows },
    {
      id: id as EarlyNoticeId,
      state: seenState,
      version,
      own: state.deskId === reader,
      deskId: state.deskId,
      agencyId: state.agencyId,
      country: state.country,
      givenAt: state.givenAt,
      expiresAt: state.expiresAt,
      corridor: state.corridorId,
      recipients: state.recipients,
      content: state.content,
      confirmations: state.confirmations.map(({ deskId, at, text }) => ({ deskId, at, text })),
      source,
      withdrawnReason: state.state === 'withdrawn' ? state.reason : null,
      reportId: state.state === 'reported' ? state.reportId : null,
      caseId: state.state === 'reported' ? state.caseId : null,
    },
  );
