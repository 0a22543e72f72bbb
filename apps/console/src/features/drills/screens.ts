import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  { path: '/drills/improvements', permission: 'obligation.read', load: () => import('./improvements-screen') },
  { path: '/drills/$drillId/report', permission: 'drill.take-part', load: () => import('./report-screen') },
  { path: '/drills/$drillId/evaluate', permission: 'drill.take-part', load: () => import('./evaluate-screen') },
];
