import { IconEye } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/supervision',
    permission: 'supervision.act',
    load: () => import('./supervision-screen'),
    rail: { order: 50, says: { en: 'Supervision', es: 'Supervisión' }, icon: IconEye, keys: 'g s' },
  },
];
