import { IconInbox } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/',
    load: () => import('./my-desk'),
    light: true,
    rail: { order: 10, says: { en: 'My desk', es: 'Mi mesa' }, icon: IconInbox, keys: 'g d' },
  },
];
