import { IconFilePlus } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/file',
    permission: 'report.file',
    load: () => import('./filing-screen'),
    rail: { order: 20, says: title, icon: IconFilePlus, keys: 'c' },
  },
];
