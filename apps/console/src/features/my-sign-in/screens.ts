import type { ScreenDefinition } from '../../shared/ui/screen-definition';

export const screens: readonly ScreenDefinition[] = [{ path: '/my-sign-in', load: () => import('./my-sign-in-screen') }];
