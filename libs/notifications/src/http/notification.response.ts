import type { BundledNotice, InboxNotice } from '../application/inbox.store.js';
import { linkOf, sayNotice, type Speech } from '../application/say-notice.js';

export interface NotificationResponse extends Omit<InboxNotice, 'stream' | 'within'> {
  /** What it says, in the reader's language and the desk's own time. */
  readonly text: string;
  /** Path of what it is about, under the API's base. */
  readonly link: string | null;
  /** Older unread ones of its kind that it stands for, while a surge caps notices. */
  readonly more: number;
}

export const notificationResponse = (notice: InboxNotice | BundledNotice, speech: Speech): NotificationResponse => {
  const { stream: _stream, within: _within, ...rest } = notice;
  return { more: 0, ...rest, text: sayNotice(notice, speech), link: linkOf(notice) };
};
