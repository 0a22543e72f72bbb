import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/scenarios',
    permission: 'scenario.read',
    named: { en: 'Scenarios of drills', es: 'Escenarios de simulacro' },
    load: () => import('./library-screen'),
  },
  {
    path: '/scenarios/write',
    permission: 'scenario.draft',
    named: { en: 'Write a scenario', es: 'Redactar un escenario' },
    load: () => import('./write-screen'),
  },
  { path: '/scenarios/$scenarioId', permission: 'scenario.read', load: () => import('./scenario-screen') },
];
