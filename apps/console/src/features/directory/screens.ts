import { IconAddressBook } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/directory',
    permission: 'directory.read',
    load: () => import('./directory-screen'),
    rail: { order: 70, says: title, icon: IconAddressBook, keys: 'g k' },
  },
];
