import { IconMap2 } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/map',
    permission: 'case.read',
    load: () => import('./map-screen'),
    rail: { order: 60, says: title, icon: IconMap2, keys: 'g m' },
  },
];
