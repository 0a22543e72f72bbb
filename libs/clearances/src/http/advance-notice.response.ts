import type {
  ActivationId,
  AdvanceNoticeId,
  AgencyId,
  Bilingual,
  CaseId,
  CountryCode,
  CrossingId,
  DeskId,
  Instant,
} from '#kernel';
import { shown } from '#reads';
import type { Paper } from '../../data/papers.js';
import type { AdvanceNoticeSeen, NoticeClock } from '../application/advance-notices.queries.js';
import type { Names } from '../application/names.js';
import type { NoticeReceipt } from '../application/notice-receipts.js';
import type { NoticePreview } from '../application/preview-notice.js';
import type { AdvanceNotice, Noted } from '../domain/advance-notice.js';
import type { Outcome } from '../domain/advance-notice.events.js';
import type { AdvanceNoticeStateName } from '../domain/advance-notice.machine.js';
import { countsOf, type ClearanceKind, type Line, type LineCategory } from '../domain/contents.js';
import type { ClearanceFunction } from '../domain/desks-asked.js';
import type { Condition, Part, Question, RefusalCode, TimeWindow } from '../domain/parts.js';
import { commonWindow } from '../domain/standing.js';
import { urgencyOf, type Urgency } from '../domain/urgency.js';

/** What one desk answers for. */
export interface ClearancePartResponse {
  readonly deskId: DeskId;
  readonly country: CountryCode;
  readonly functions: readonly ClearanceFunction[];
  readonly standsInFor: DeskId | null;
  readonly state: Part['state'];
  /** Edition that it is asked about, or answered. */
  readonly edition: number;
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
  readonly conditions: readonly Condition[];
  readonly window: TimeWindow | null;
  readonly refusal: { readonly ground: RefusalCode; readonly text: string; readonly language: string } | null;
  readonly questions: readonly Question[];
  /** Null while its clock stands, or nothing is owed. */
  readonly dueAt: Instant | null;
  readonly late: boolean;
}

/** A notice as the desk that reads it may know it. */
export interface AdvanceNoticeResponse {
  readonly id: AdvanceNoticeId;
  readonly state: AdvanceNoticeStateName;
  readonly version: number;
  readonly edition: number;
  readonly urgency: Urgency;
  /** This desk announced it. */
  readonly own: boolean;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly announcedAt: Instant;
  readonly kind: ClearanceKind;
  readonly lifeSafety: boolean;
  readonly crossingId: CrossingId;
  readonly alternateCrossingId: CrossingId | null;
  readonly entering: CountryCode;
  readonly leaving: CountryCode;
  /** As announced. */
  readonly window: TimeWindow;
  /** In which every desk that cleared it lets it pass; null before one did, and while their windows do not meet. */
  readonly clearedWindow: TimeWindow | null;
  readonly lines: readonly Line[];
  readonly counts: readonly { readonly category: LineCategory; readonly count: number }[];
  readonly purpose: string | null;
  readonly language: string;
  readonly instrument: string | null;
  readonly returnDueAt: Instant | null;
  readonly caseId: CaseId | null;
  readonly activationId: ActivationId | null;
  readonly parts: readonly ClearancePartResponse[];
  readonly told: readonly DeskId[];
  readonly entryDeskId: DeskId;
  readonly exitDeskId: DeskId;
  /** Null for every desk but the announcing one and those that decide, and in lists. */
  readonly names: Names | null;
  readonly papers: readonly Paper[];
  readonly clocks: readonly NoticeClock[];
  readonly arrived: Noted | null;
  /** The window ended while it stood at the line. */
  readonly overrunAt: Instant | null;
  readonly crossed: Noted | null;
  readonly returned: Noted | null;
  readonly outcome: { readonly what: Outcome; readonly text: string | null; readonly at: Instant } | null;
  readonly withdrawnReason: string | null;
}

const partResponse = (part: Part, clocks: readonly NoticeClock[]): ClearancePartResponse => {
  const clock = clocks.find(({ act, deskId }) => act === 'answer-advance-notice' && deskId === part.deskId);
  const { deskId, country, functions, standsInFor, state, edition, askedAt, questions } = part;
  return {
    deskId,
    country,
    functions,
    standsInFor,
    state,
    edition,
    askedAt,
    questions,
    answeredAt: part.state === 'cleared' || part.state === 'refused' ? part.at : null,
    conditions: part.state === 'cleared' ? part.conditions : [],
    window: part.state === 'cleared' ? part.window : null,
    refusal: part.state === 'refused' ? { ground: part.ground, text: part.text, language: part.language } : null,
    dueAt: clock?.dueAt ?? null,
    late: clock?.overdue ?? false,
  };
};

/** As the store seats it; who was let go, sees the case or sits in the activation knows of it. */
const relationOf = ({ deskId, parts }: AdvanceNotice, reader: DeskId): 'announcer' | 'asked' | 'aware' => {
  if (deskId === reader) return 'announcer';
  return parts.some((part) => part.deskId === reader) ? 'asked' : 'aware';
};

export const advanceNoticeResponse = (
  { id, state, version, clocks, names }: AdvanceNoticeSeen,
  papers: readonly Paper[],
  reader: DeskId,
): AdvanceNoticeResponse => {
  const { content, parts } = state;
  const { names: _digests, ...told } = content;
  return shown(
    'advance-notice',
    { relation: relationOf(state, reader) },
    {
      id: id as AdvanceNoticeId,
      state: state.state,
      version,
      edition: state.edition,
      urgency: urgencyOf(state),
      own: state.deskId === reader,
      deskId: state.deskId,
      agencyId: state.agencyId,
      country: state.country,
      announcedAt: state.announcedAt,
      ...told,
      clearedWindow: commonWindow(parts),
      counts: countsOf(content.lines),
      caseId: state.caseId,
      activationId: state.activationId,
      parts: parts.map((part) => partResponse(part, clocks)),
      told: state.told,
      entryDeskId: state.entryDeskId,
      exitDeskId: state.exitDeskId,
      names,
      papers,
      clocks,
      arrived: state.arrived,
      overrunAt: state.overrunAt,
      crossed: state.crossed,
      returned: state.returned,
      outcome: state.outcome,
      withdrawnReason: state.withdrawnReason,
    },
  );
};

/** Who would be asked, by when, and what they commonly want to see. */
export interface AdvanceNoticePreviewResponse {
  readonly urgency: Urgency;
  readonly asked: readonly {
    readonly deskId: DeskId;
    readonly country: CountryCode;
    readonly functions: readonly ClearanceFunction[];
    readonly standsInFor: DeskId | null;
    readonly dueAt: Instant;
  }[];
  readonly told: readonly DeskId[];
  readonly papers: readonly {
    readonly country: CountryCode;
    readonly category: LineCategory;
    readonly function: ClearanceFunction;
    readonly name: Bilingual;
    readonly source: string | null;
  }[];
}

export const advanceNoticePreviewResponse = (preview: NoticePreview): AdvanceNoticePreviewResponse => preview;

/** Hashes in base64, as in the ledger's own proofs. */
export interface AdvanceNoticeReceiptResponse {
  readonly noticeId: AdvanceNoticeId;
  readonly entries: readonly {
    readonly id: string;
    readonly sseq: number;
    readonly type: string;
    readonly at: Instant;
    readonly leafIndex: number | null;
  }[];
  /** True once a head covers the last entry that witnesses sealed; before, ask again. */
  readonly sealed: boolean;
  readonly inclusion: { readonly size: number; readonly leafHash: string; readonly hashes: readonly string[] } | null;
  /** The signed note of the ledger's head. */
  readonly checkpoint: string | null;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const advanceNoticeReceiptResponse = ({ noticeId, entries, proof }: NoticeReceipt): AdvanceNoticeReceiptResponse => ({
  noticeId,
  entries: entries.map(({ id, sseq, type, at, leafIndex }) => ({ id, sseq, type, at, leafIndex })),
  sealed: proof?.sealed ?? false,
  inclusion: proof && { size: proof.size, leafHash: base64(proof.leafHash), hashes: proof.hashes.map(base64) },
  checkpoint: proof && proof.checkpoint,
});
