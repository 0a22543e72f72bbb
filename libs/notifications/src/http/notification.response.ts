import type { InboxNotice } from '../application/inbox.store.js';
import { linkOf, sayNotice, type Speech } from '../application/say-notice.js';

export interface NotificationResponse extends Omit<InboxNotice, 'stream'> {
  /** What it says, in the reader's language and the desk's own time. */
  readonly text: string;
  /** Path of what it is about, under the API's base. */
  readonly link: string | null;
}

export const notificationResponse = (notice: InboxNotice, speech: Speech): NotificationResponse => {
  const { stream: _stream, ...rest } = notice;
  return { ...rest, text: sayNotice(notice, speech), link: linkOf(notice) };
};
