import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  { path: '/reports/$reportId', permission: 'report.read', load: () => import('./report-screen') },
];
