import { IconBell } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { UnreadBadge } from './unread-badge';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/inbox',
    permission: 'notification.read',
    load: () => import('./inbox-screen'),
    rail: { order: 15, says: { en: 'Inbox', es: 'Avisos' }, icon: IconBell, keys: 'g i', badge: UnreadBadge },
  },
];
