import { minutesBetween, type ActivationId, type AgencyId, type CaseId, type CountryCode, type Instant } from '#kernel';
import { refuseNotice } from './advance-notice.errors.js';
import type { Content, NoticeAnnounced } from './advance-notice.events.js';
import { byOf, type Officer } from './advance-notice.js';
import type { Seating } from './parts.js';

/** Days ahead that a crossing may be announced, and hours that its window may be long. */
export const MOST_DAYS_AHEAD = 30;
export const MOST_WINDOW_HOURS = 72;

export interface Announcer extends Officer {
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
}

export interface AnnounceNotice {
  readonly content: Content;
  readonly seating: Seating;
  readonly caseId: CaseId | null;
  readonly activationId: ActivationId | null;
}

/**
 * That times follow each other and lie ahead.
 * @throws DomainError advance-notice-window-order, -window-passed, -window-too-long, -too-far-ahead, -return-too-early, -alternate-same
 */
export const mustMakeSense = ({ window, returnDueAt, crossingId, alternateCrossingId }: Content, now: Instant): void => {
  const { from, until } = window;
  if (until <= from) throw refuseNotice('advance-notice-window-order', {}, '/window/until');
  if (until <= now) throw refuseNotice('advance-notice-window-passed', {}, '/window/until');
  if (minutesBetween(from, until) > MOST_WINDOW_HOURS * 60)
    throw refuseNotice('advance-notice-window-too-long', { hours: MOST_WINDOW_HOURS }, '/window/until');
  if (minutesBetween(now, from) > MOST_DAYS_AHEAD * 1440)
    throw refuseNotice('advance-notice-too-far-ahead', { days: MOST_DAYS_AHEAD }, '/window/from');
  if (returnDueAt !== null && returnDueAt <= until) throw refuseNotice('advance-notice-return-too-early', {}, '/returnDueAt');
  if (alternateCrossingId === crossingId) throw refuseNotice('advance-notice-alternate-same', {}, '/alternateCrossingId');
};

/** @throws DomainError advance-notice-* */
export const announceNotice = (
  { content, seating, caseId, activationId }: AnnounceNotice,
  announcer: Announcer,
  now: Instant,
): [NoticeAnnounced] => {
  mustMakeSense(content, now);
  const askedDeskIds = seating.asked.map(({ deskId }) => deskId);
  const deskIds = [...new Set([announcer.deskId, ...askedDeskIds, ...seating.told])];
  const common = { announcerDeskId: announcer.deskId, lifeSafety: content.lifeSafety, edition: 1, deskIds };
  const { agencyId, country } = announcer;
  return [
    {
      type: 'advance-notice.announced',
      v: 1,
      at: now,
      data: { ...common, ...byOf(announcer), agencyId, country, content, seating, caseId, activationId, askedDeskIds },
    },
  ];
};
