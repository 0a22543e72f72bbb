import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  { path: '/alerts', permission: 'border.read', named: { en: 'Alerts', es: 'Alertas' }, load: () => import('./alerts-screen') },
  { path: '/alerts/$alertId', permission: 'border.read', load: () => import('./alert-screen') },
];
