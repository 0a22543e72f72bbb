import { useQuery } from '@tanstack/react-query';
import { getNotificationCount } from '../../shared/api/client';

/** How many notices nobody at the desk has read. */
export const useUnread = () => useQuery({ queryKey: ['notifications', 'count'], queryFn: () => getNotificationCount() });
