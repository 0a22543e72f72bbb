import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  { path: '/wall', permission: 'activation.read', load: () => import('./wall-screen'), bare: true },
];
