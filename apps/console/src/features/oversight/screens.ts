import { IconEyeCheck } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/oversight',
    permission: 'anomaly.read',
    load: () => import('./oversight-screen'),
    rail: { order: 82, says: title, icon: IconEyeCheck, keys: 'g q' },
  },
];
