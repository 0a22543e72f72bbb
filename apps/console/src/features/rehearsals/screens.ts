import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  { path: '/rehearsals/$kind/$key/$number', permission: 'drill.plan', load: () => import('./rehearse-screen') },
];
