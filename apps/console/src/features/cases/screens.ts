import { IconListDetails } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/cases',
    permission: 'case.read',
    load: () => import('./cases-screen'),
    rail: { order: 30, says: { en: 'Cases', es: 'Casos' }, icon: IconListDetails, keys: 'g c' },
  },
];
