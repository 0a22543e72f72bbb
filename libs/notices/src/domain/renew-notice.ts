import type { Instant } from '#kernel';
import type { EarlyNoticeRenewed } from './early-notice.events.js';
import { mustAllow, partiesOf, type EarlyNotice } from './early-notice.js';
import type { Officer } from './give-notice.js';
import { renewedUntil } from './life-of-notice.js';

/** Whoever knows of it keeps it alive; nothing happens when it would end no later. */
export const renewNotice = (notice: EarlyNotice, hours: number, officer: Officer, now: Instant): EarlyNoticeRenewed[] => {
  const live = mustAllow(notice, 'renew', now);
  const expiresAt = renewedUntil(live, hours, now);
  if (expiresAt === live.expiresAt) return [];
  const data = { ...partiesOf(notice), by: officer.userId, deskId: officer.deskId, expiresAt };
  return [{ type: 'early-notice.renewed', v: 1, at: now, data }];
};
