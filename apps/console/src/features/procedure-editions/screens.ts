import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  { path: '/procedure-editions/$editionId', permission: 'procedure.read', load: () => import('./edition-screen') },
];
