import { IconScale } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/agreements',
    permission: 'directory.read',
    load: () => import('./agreements-screen'),
    rail: { order: 75, says: title, icon: IconScale, keys: 'g n' },
  },
];
