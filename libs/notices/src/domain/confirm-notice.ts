import type { Instant } from '#kernel';
import { refuseNotice } from './early-notice.errors.js';
import type { EarlyNoticeConfirmed } from './early-notice.events.js';
import { mustAllow, partiesOf, type EarlyNotice } from './early-notice.js';
import type { Officer } from './give-notice.js';

/** Another desk has the same from elsewhere. Two desks that know are worth more than one that knows well. */
export const confirmNotice = (
  notice: EarlyNotice,
  text: string | null,
  officer: Officer,
  now: Instant,
): [EarlyNoticeConfirmed] => {
  const { deskId, confirmations } = mustAllow(notice, 'confirm', now);
  if (officer.deskId === deskId) throw refuseNotice('early-notice-own');
  if (confirmations.some((each) => each.deskId === officer.deskId)) throw refuseNotice('early-notice-confirmed-already');
  const data = { ...partiesOf(notice), by: officer.userId, deskId: officer.deskId, text };
  return [{ type: 'early-notice.confirmed', v: 1, at: now, data }];
};
