import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  { path: '/wall', permission: 'activation.read', named: title, load: () => import('./wall-screen'), bare: true },
];
