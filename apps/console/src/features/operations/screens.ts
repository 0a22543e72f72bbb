import { IconMailX } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/dead-letters',
    permission: 'dead-letter.work',
    load: () => import('./failed-screen'),
    rail: { order: 85, says: title, icon: IconMailX, keys: 'g f' },
  },
];
