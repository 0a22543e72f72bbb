import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  { path: '/cases/$caseId', permission: 'case.read', load: () => import('./case-screen') },
];
