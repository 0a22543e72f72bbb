import type { EarlyNoticeResponse, FileReportRequest } from '../../shared/api/client';
import type { Side } from '../../shared/api/sides';
import type { Kind, Tlp } from './choices';

/** The report that a notice is about to become. */
export interface Filing {
  readonly kind: Kind | null;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly crossingId: string | null;
  readonly side: Side;
  readonly lifeSafety: boolean;
  readonly security: number;
  readonly flow: number;
  readonly tlp: Tlp;
}

const LONGEST_TITLE = 120;

/** The first sentence, as far as a title goes. */
const titleOf = (text: string): string => {
  const [first = ''] = text.split(/(?<=[.!?])\s|\n/);
  return first.length <= LONGEST_TITLE ? first : `${first.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
};

/** What the notice says already. Its source is no part of it: not here either. */
export const filingOf = ({ content }: Pick<EarlyNoticeResponse, 'content'>): Filing => ({
  kind: content.kind,
  title: titleOf(content.text),
  description: content.text,
  language: content.language,
  crossingId: content.crossingId,
  side: 'both',
  lifeSafety: content.lifeSafety,
  security: 1,
  flow: 1,
  tlp: content.tlp,
});

/** The report as it is filed; null while something that it needs is missing. */
export const requestOf = (filing: Filing, occurredAt: string): FileReportRequest | null => {
  const { kind, title, description, language, crossingId, side, lifeSafety, security, flow, tlp } = filing;
  if (kind === null || crossingId === null || title.trim() === '') return null;
  type Level = FileReportRequest['impact']['security'];
  return {
    kind,
    title: title.trim(),
    description: description.trim(),
    language,
    side,
    place: { crossingId },
    occurredAt,
    lifeSafety,
    impact: { security: security as Level, flow: flow as Level },
    handling: { tlp },
  };
};
