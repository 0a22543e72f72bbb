import { instant, type ActivationId, type CaseId, type CrossingId } from '#kernel';
import type { Announced, AnnounceNoticeCommand } from '../application/announce-notice.handler.js';
import type { Names } from '../application/names.js';
import type { PreviewedContent } from '../application/preview-notice.js';
import type { Line } from '../domain/contents.js';
import type { TimeWindow } from '../domain/parts.js';
import type {
  AdvanceLineRequest,
  AdvanceNamesRequest,
  AnnounceAdvanceNoticeRequest,
  ChangeAdvanceNoticeRequest,
  PreviewAdvanceNoticeRequest,
  TimeWindowRequest,
} from './advance-notice.request.js';

export const windowOf = ({ from, until }: TimeWindowRequest): TimeWindow => ({ from: instant(from), until: instant(until) });

const linesOf = (lines: readonly AdvanceLineRequest[] = []): Line[] =>
  lines.map(({ item, count, note }) => ({ item, count, note: note ?? null }));

export const namesOf = ({ lead, people, plates }: AdvanceNamesRequest = {}): Names => ({
  lead: lead ? { name: lead.name, reach: lead.reach } : null,
  people: people ?? [],
  plates: plates ?? [],
});

export const previewOf = (body: PreviewAdvanceNoticeRequest): PreviewedContent => ({
  kind: body.kind,
  lines: linesOf(body.lines),
  crossingId: body.crossingId as CrossingId,
  entering: body.entering,
  lifeSafety: body.lifeSafety ?? false,
});

export const contentOf = (body: ChangeAdvanceNoticeRequest): Announced => ({
  kind: body.kind,
  lifeSafety: body.lifeSafety ?? false,
  crossingId: body.crossingId as CrossingId,
  alternateCrossingId: (body.alternateCrossingId as CrossingId | undefined) ?? null,
  entering: body.entering,
  window: windowOf(body.window),
  lines: linesOf(body.lines),
  purpose: body.purpose ?? null,
  language: body.language,
  instrument: body.instrument ?? null,
  returnDueAt: body.returnDueAt === undefined ? null : instant(body.returnDueAt),
});

export const announceCommand = (body: AnnounceAdvanceNoticeRequest): AnnounceNoticeCommand => ({
  content: contentOf(body),
  names: namesOf(body.names),
  caseId: (body.caseId as CaseId | undefined) ?? null,
  activationId: (body.activationId as ActivationId | undefined) ?? null,
});
