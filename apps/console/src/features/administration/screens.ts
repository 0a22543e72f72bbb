import { IconSettings } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/administration',
    permission: 'people.administer',
    load: () => import('./administration-screen'),
    rail: { order: 90, says: title, icon: IconSettings, keys: 'g a' },
  },
];
