import { IconSettings } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { words } from './words';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/administration',
    permission: 'people.administer',
    load: () => import('./administration-screen'),
    rail: { order: 90, says: words.title, icon: IconSettings, keys: 'g a' },
  },
];
