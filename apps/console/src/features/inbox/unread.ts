import { useQuery } from '@tanstack/react-query';
import { getNotificationCount, type InboxCount } from '../../shared/api/client';

/** As it is written: more than a thousand are not counted. */
export const unreadAs = ({ unread, more }: InboxCount): string => `${unread}${more ? '+' : ''}`;

/** How many notices nobody at the desk has read. */
export const useUnread = () => useQuery({ queryKey: ['notifications', 'count'], queryFn: () => getNotificationCount() });
