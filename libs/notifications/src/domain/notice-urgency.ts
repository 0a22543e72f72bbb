import type { Priority } from '#kernel';
import type { NoticeUrgency } from './notice.js';

/** How loud a notice is: what the event itself says of life safety counts over the case's priority; a report without a case is routine. */
export const noticeUrgency = (
  event: { readonly lifeSafety?: boolean; readonly urgency?: string },
  subject: { readonly lifeSafety: boolean; readonly priority: Priority | null },
): NoticeUrgency => {
  if (event.lifeSafety || event.urgency === 'life-safety' || subject.lifeSafety) return 'life-safety';
  return event.urgency === 'urgent' || subject.priority === 'P1' || subject.priority === 'P2' ? 'urgent' : 'routine';
};
