import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [
  { path: '/my-sign-in', named: { en: 'How you sign in', es: 'Cómo entra usted' }, load: () => import('./my-sign-in-screen') },
];
