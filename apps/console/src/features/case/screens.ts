import type { ScreenDefinition } from '../../shared/ui/screen-definition';
import { caseAsked, owedAsked } from './reading/asked-first';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/cases/$caseId',
    permission: 'case.read',
    load: () => import('./case-screen'),
    early: true,
    ask: (queries, { caseId = '' }) => {
      void queries.prefetchQuery(caseAsked(caseId));
      void queries.prefetchQuery(owedAsked(caseId));
    },
  },
];
