import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  { path: '/scenarios', permission: 'scenario.read', load: () => import('./library-screen') },
  { path: '/scenarios/write', permission: 'scenario.draft', load: () => import('./write-screen') },
  { path: '/scenarios/$scenarioId', permission: 'scenario.read', load: () => import('./scenario-screen') },
];
