import { IconBinaryTree2 } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { words } from './words';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/ledger',
    permission: 'ledger.read',
    load: () => import('./ledger-screen'),
    rail: { order: 80, says: words.title, icon: IconBinaryTree2, keys: 'g l' },
  },
];
