import { IconSend } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/reach',
    permission: 'notification.read',
    load: () => import('./reach-screen'),
    rail: { order: 85, says: title, icon: IconSend, keys: 'g h' },
  },
];
