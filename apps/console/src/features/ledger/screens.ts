import { IconBinaryTree2 } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/ledger',
    permission: 'ledger.read',
    load: () => import('./ledger-screen'),
    rail: { order: 80, says: title, icon: IconBinaryTree2, keys: 'g l' },
  },
];
