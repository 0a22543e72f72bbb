import { IconFileText } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { ReportsBadge } from './reports-badge';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/contact-reports',
    permission: 'contact.read',
    load: () => import('./reports-screen'),
    rail: { order: 48, says: title, icon: IconFileText, keys: 'g t', badge: ReportsBadge },
  },
  { path: '/contact-reports/$contactReportId', permission: 'contact.read', load: () => import('./report-screen') },
];
