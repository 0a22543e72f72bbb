import { IconClipboardList } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/shifts',
    permission: 'roster.read',
    load: () => import('./shifts-screen'),
    rail: { order: 54, says: title, icon: IconClipboardList, keys: 'g x' },
  },
  { path: '/shifts/$noteId', permission: 'shift.hand-over', load: () => import('./note-screen') },
];
