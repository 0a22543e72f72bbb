import { IconMessageQuestion } from '@tabler/icons-react';
import type { ScreenDefinition } from '../../shared/ui/screen-definition';

const READ = 'request.read';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/requests',
    permission: READ,
    load: () => import('./list-screen'),
    rail: { order: 45, says: { en: 'Requests', es: 'Solicitudes' }, icon: IconMessageQuestion, keys: 'g r' },
  },
  {
    path: '/requests/new',
    permission: 'request.ask',
    named: { en: 'Ask for information', es: 'Solicitar información' },
    load: () => import('./compose-screen'),
  },
  {
    path: '/requests/statistics',
    permission: READ,
    named: { en: 'Requests of a year', es: 'Solicitudes del año' },
    load: () => import('./statistics-screen'),
  },
  { path: '/requests/$requestId', permission: READ, load: () => import('./request-screen') },
  { path: '/requests/$requestId/answer', permission: 'request.answer', load: () => import('./answer-screen') },
  {
    path: '/provisions',
    permission: READ,
    named: { en: 'Information given unasked', es: 'Información espontánea' },
    load: () => import('./provisions/list-screen'),
  },
  {
    path: '/provisions/new',
    permission: 'request.answer',
    named: { en: 'Give information unasked', es: 'Entregar información espontánea' },
    load: () => import('./provisions/compose-screen'),
  },
  { path: '/provisions/$provisionId', permission: READ, load: () => import('./provisions/provision-screen') },
  {
    path: '/provisions/$provisionId/rewrite',
    permission: 'request.answer',
    load: () => import('./provisions/rewrite-screen'),
  },
];
