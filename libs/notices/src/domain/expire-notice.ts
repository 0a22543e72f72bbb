import type { Instant } from '#kernel';
import type { EarlyNoticeExpired } from './early-notice.events.js';
import { hasRunOut, mustAllow, partiesOf, type EarlyNotice } from './early-notice.js';

/** Its time is over. A late or repeated signal changes nothing; one that comes early changes nothing either. */
export const expireNotice = (notice: EarlyNotice, now: Instant): EarlyNoticeExpired[] => {
  if (!hasRunOut(notice, now)) return [];
  const { expiresAt } = mustAllow(notice, 'expire', now);
  return [{ type: 'early-notice.expired', v: 1, at: now, data: { ...partiesOf(notice), expiredAt: expiresAt } }];
};
