import { IconFilePlus } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { words } from './words';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/file',
    permission: 'report.file',
    load: () => import('./filing-screen'),
    rail: { order: 20, says: words.title, icon: IconFilePlus, keys: 'c' },
  },
];
