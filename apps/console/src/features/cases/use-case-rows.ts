import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CaseLineResponse, getCaseCount, listCases } from '../../shared/api/client';
import { type CaseFilters, caseQueryOf } from './filters';
import { joined } from './joined';

const PAGE = 100;
/** A list that was read so far is read again as a whole; one that was read further would cost too much. */
const READ_AGAIN_PAGES = 3;

interface CasePage {
  readonly items: readonly CaseLineResponse[];
  readonly nextCursor: string | null;
}

const NOTHING: CasePage = { items: [], nextCursor: null };

const readPage = (filters: CaseFilters, cursor?: string): Promise<CasePage> =>
  listCases({ query: { ...caseQueryOf(filters), limit: PAGE, cursor } });

export const pagesKey = (filters: CaseFilters) => ['case-pages', filters] as const;

/** The list page by page, as far as the reader has scrolled. */
export const useCasePages = (filters: CaseFilters) =>
  useInfiniteQuery({
    queryKey: pagesKey(filters),
    queryFn: ({ pageParam }) => readPage(filters, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    refetchOnMount: ({ state }) => ((state.data?.pages.length ?? 0) <= READ_AGAIN_PAGES ? 'always' : false),
  });

/**
 * The rows to show. The top of the list is kept true by the live stream; what is new since the list was read is counted apart, so that
 * nothing moves under a reader who is further down.
 */
export function useCaseRows(filters: CaseFilters, pages: InfiniteData<CasePage>) {
  const queries = useQueryClient();
  const first = pages.pages[0] ?? NOTHING;
  const head = useQuery({
    queryKey: ['cases', 'head', filters],
    queryFn: () => readPage(filters),
    initialData: first,
    initialDataUpdatedAt: Date.now,
  });
  const { rows, newer } = useMemo(() => joined(pages.pages, head.data), [pages.pages, head.data]);
  const showNewer = (): void => {
    queries.setQueryData<InfiniteData<CasePage, string | undefined>>(pagesKey(filters), {
      pages: [head.data],
      pageParams: [undefined],
    });
  };
  return { rows, newer, showNewer };
}

/** How many the filters find; counted up to a limit that the api sets. */
export const useCaseCount = (filters: CaseFilters) =>
  useQuery({
    queryKey: ['cases', 'count', { ...filters, sort: 'newest' }],
    queryFn: () => getCaseCount({ query: caseQueryOf(filters) }),
    placeholderData: keepPreviousData,
  });
