import { IconBellRinging } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { NoticesBadge } from './notices-badge';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/early-notices',
    permission: 'early-notice.read',
    load: () => import('./notices-screen'),
    rail: { order: 46, says: title, icon: IconBellRinging, keys: 'g w', badge: NoticesBadge },
  },
  { path: '/early-notices/$earlyNoticeId', permission: 'early-notice.read', load: () => import('./notice-screen') },
];
