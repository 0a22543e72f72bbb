import { IconUrgent } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/procedures',
    permission: 'procedure.read',
    load: () => import('./library-screen'),
    rail: { order: 55, says: title, icon: IconUrgent, keys: 'g p' },
  },
  { path: '/procedures/$procedureId', permission: 'procedure.read', load: () => import('./procedure-screen') },
  { path: '/activations', permission: 'activation.read', load: () => import('./library-screen') },
  { path: '/activations/$activationId', permission: 'activation.read', load: () => import('./room-screen') },
  { path: '/situation-reports/$reportId', permission: 'activation.read', load: () => import('./report-screen') },
];
