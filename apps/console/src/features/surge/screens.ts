import { IconWaveSine } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/surge',
    load: () => import('./surge-screen'),
    rail: { order: 52, says: title, icon: IconWaveSine, keys: 'g u' },
  },
  { path: '/surge/$surgeId', load: () => import('./surge-screen') },
];
