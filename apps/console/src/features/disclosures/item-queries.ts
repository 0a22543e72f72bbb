import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  getChase,
  getConsent,
  getItem,
  getItemChain,
  listDisclosures,
  listItemChases,
  listObligations,
} from '../../shared/api/client';
import { allPages } from '../../shared/api/all-pages';
import { useSession } from '../../shared/session/session';
import type { DisclosureFilters } from './disclosure-filters';

const PAGE = 50;

export const useItem = (id: string) => useQuery({ queryKey: ['items', id], queryFn: () => getItem({ path: { id } }) });

export const useChain = (id: string) =>
  useQuery({ queryKey: ['items', id, 'chain'], queryFn: () => getItemChain({ path: { id } }) });

export const useChases = (id: string) =>
  useQuery({ queryKey: ['items', id, 'chases'], queryFn: () => listItemChases({ path: { id } }) });

/** What is still owed on corrections and recalls that this desk made or has to acknowledge. */
export const useChaseDues = (enabled: boolean) => {
  const desk = useSession().me.desk.id;
  return useQuery({
    queryKey: ['obligations', 'chases', desk],
    queryFn: () =>
      allPages((cursor) => listObligations({ query: { desk, state: 'open', subjects: 'chase', limit: 200, cursor } })),
    enabled,
  });
};

export const useChase = (id: string) => useQuery({ queryKey: ['chases', id], queryFn: () => getChase({ path: { id } }) });

export const useConsent = (id: string) => useQuery({ queryKey: ['consents', id], queryFn: () => getConsent({ path: { id } }) });

/** Newest first, page by page. */
export const useDisclosures = (filters: DisclosureFilters) =>
  useInfiniteQuery({
    queryKey: ['disclosures', filters],
    queryFn: ({ pageParam }) => listDisclosures({ query: { ...filters, limit: PAGE, cursor: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
