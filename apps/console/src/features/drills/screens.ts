import { IconTargetArrow } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/drills',
    permission: 'drill.take-part',
    load: () => import('./list-screen'),
    rail: { order: 57, says: title, icon: IconTargetArrow, keys: 'g j' },
  },
  {
    path: '/drills/new',
    permission: 'drill.plan',
    named: { en: 'Plan a drill', es: 'Planear un simulacro' },
    load: () => import('./plan-screen'),
  },
  { path: '/drills/$drillId', permission: 'drill.take-part', load: () => import('./room-screen') },
  {
    path: '/drills/feed',
    permission: 'drill.take-part',
    named: { en: 'Drill feed', es: 'Canal del simulacro' },
    load: () => import('./feed-screen'),
  },
  {
    path: '/drills/improvements',
    permission: 'obligation.read',
    named: { en: 'Actions after drills', es: 'Acciones posteriores a simulacros' },
    load: () => import('./improvements-screen'),
  },
  { path: '/drills/$drillId/report', permission: 'drill.take-part', load: () => import('./report-screen') },
  { path: '/drills/$drillId/evaluate', permission: 'drill.take-part', load: () => import('./evaluate-screen') },
];
