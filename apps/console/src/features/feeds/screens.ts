import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  { path: '/feeds', permission: 'border.read', named: { en: 'Feeds', es: 'Fuentes' }, load: () => import('./feeds-screen') },
  { path: '/feeds/$importId', permission: 'border.read', load: () => import('./report-screen') },
];
