import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../shared/api/all-pages';
import { getCase, listObligations } from '../../../shared/api/client';

/** The stream makes everything be read again whose key begins with the case that it tells of. */
export const caseKey = (id: string, ...part: readonly string[]): readonly string[] => ['case', id, ...part];

export const caseAsked = (id: string) =>
  queryOptions({ queryKey: caseKey(id, 'view'), queryFn: () => getCase({ path: { id } }) });

/** What is owed on the case and not yet done. */
export const owedAsked = (id: string) =>
  queryOptions({
    queryKey: caseKey(id, 'owed'),
    queryFn: () => allPages((cursor) => listObligations({ query: { caseId: id, state: 'open', limit: 100, cursor } })),
  });
