import type { AgencyId, CorridorId, CountryCode, DeskId, Instant, UserId } from '#kernel';
import { refuseNotice } from './early-notice.errors.js';
import type { EarlyNoticeGiven, NoticeContent } from './early-notice.events.js';
import { livesUntil } from './life-of-notice.js';

/** A person acting for a desk. The desk is bound by the act, the person answers for it. */
export interface Officer {
  readonly deskId: DeskId;
  readonly userId: UserId;
}

export interface Giver extends Officer {
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
}

export interface GiveNotice {
  readonly content: NoticeContent;
  /** Null: only named desks are told. */
  readonly corridorId: CorridorId | null;
  /** Everybody who is told; the giver itself falls away. */
  readonly recipients: readonly DeskId[];
  readonly hours: number;
}

/** @throws DomainError early-notice-nobody-told, early-notice-label-too-narrow */
export const giveNotice = (given: GiveNotice, giver: Giver, now: Instant): [EarlyNoticeGiven] => {
  const { content, corridorId, hours } = given;
  const { deskId, agencyId, country, userId } = giver;
  const recipients = [...new Set(given.recipients)].filter((desk) => desk !== deskId);
  if (recipients.length === 0) throw refuseNotice('early-notice-nobody-told', {}, '/desks');
  if (corridorId !== null && content.tlp === 'TLP:RED') throw refuseNotice('early-notice-label-too-narrow', {}, '/tlp');
  const parties = { giverDeskId: deskId, recipients, lifeSafety: content.lifeSafety };
  const expiresAt = livesUntil(now, hours);
  return [
    {
      type: 'early-notice.given',
      v: 1,
      at: now,
      data: { ...parties, by: userId, agencyId, country, corridorId, content, expiresAt },
    },
  ];
};
