import type { Priority } from '#kernel';
import type { NoticeUrgency } from './notice.js';

/** How loud a notice is: what the event itself says of life safety counts over the case's priority; a report without a case is routine. */
export const noticeUrgency = (
  event: { readonly lifeSafety?: boolean; readonly urgency?: string },
  caseFacts: { readonly lifeSafety: boolean; readonly priority: Priority } | null,
): NoticeUrgency => {
  if (event.lifeSafety || event.urgency === 'life-safety' || caseFacts?.lifeSafety) return 'life-safety';
  return event.urgency === 'urgent' || caseFacts?.priority === 'P1' || caseFacts?.priority === 'P2' ? 'urgent' : 'routine';
};
