import { IconFileExport } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { title } from './title';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/disclosures',
    permission: 'disclosure.read',
    load: () => import('./disclosures-screen'),
    rail: { order: 47, says: title, icon: IconFileExport, keys: 'g e' },
  },
  { path: '/items/$itemId', permission: 'item.read', load: () => import('./item-screen') },
  { path: '/consents/$consentId', permission: 'item.read', load: () => import('./consent-screen') },
  { path: '/chases/$chaseId', permission: 'item.read', load: () => import('./chase-screen') },
];
