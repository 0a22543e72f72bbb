import { IconTrafficLights } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/board',
    permission: 'border.read',
    load: () => import('./board-screen'),
    rail: { order: 58, says: title, icon: IconTrafficLights, keys: 'g b' },
  },
  { path: '/board/$crossingId', permission: 'border.read', load: () => import('./crossing-screen') },
];
