import type { Instant } from '#kernel';
import { refuseNotice } from './early-notice.errors.js';
import type { EarlyNoticeWithdrawn } from './early-notice.events.js';
import { mustAllow, partiesOf, type EarlyNotice } from './early-notice.js';
import type { Officer } from './give-notice.js';

/** The giver takes it back. */
export const withdrawNotice = (
  notice: EarlyNotice,
  reason: string | null,
  officer: Officer,
  now: Instant,
): [EarlyNoticeWithdrawn] => {
  const { deskId } = mustAllow(notice, 'withdraw', now);
  if (officer.deskId !== deskId) throw refuseNotice('early-notice-not-yours');
  return [{ type: 'early-notice.withdrawn', v: 1, at: now, data: { ...partiesOf(notice), by: officer.userId, reason } }];
};
