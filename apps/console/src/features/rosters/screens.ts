import { IconCalendarUser } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

const permission = 'roster.read';
const load = () => import('./roster-screen');

export const screens: readonly ScreenDefinition[] = [
  { path: '/roster', permission, load, rail: { order: 53, says: title, icon: IconCalendarUser, keys: 'g y' } },
  { path: '/desks/$deskId/roster', permission, load },
];
