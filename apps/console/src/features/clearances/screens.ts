import { IconRoad } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

const permission = 'advance-notice.read';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/advance-notices',
    permission,
    load: () => import('./list-screen'),
    rail: { order: 44, says: title, icon: IconRoad, keys: 'g v' },
  },
  {
    path: '/advance-notices/new',
    permission: 'advance-notice.announce',
    named: { en: 'Announce a crossing', es: 'Anunciar un cruce' },
    load: () => import('./announce-screen'),
  },
  { path: '/advance-notices/$noticeId', permission, load: () => import('./notice-screen') },
  { path: '/advance-notices/$noticeId/change', permission: 'advance-notice.announce', load: () => import('./change-screen') },
  { path: '/advance-notices/$noticeId/paper', permission, load: () => import('./paper-screen') },
];
