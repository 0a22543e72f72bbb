import { IconArrowsExchange } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/offers',
    permission: 'handoff.read',
    load: () => import('./offers-screen'),
    rail: { order: 40, says: title, icon: IconArrowsExchange, keys: 'g o' },
  },
];
