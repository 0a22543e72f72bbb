import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getEarlyNotice, getEarlyNoticeCount, listEarlyNotices } from '../../shared/api/client';

export const WHICH = ['live', 'ended'] as const;
export type Which = (typeof WHICH)[number];

const PAGE = 50;

/** Newest first, page by page. */
export const useEarlyNotices = (which: Which) =>
  useInfiniteQuery({
    queryKey: ['early-notices', 'list', which],
    queryFn: ({ pageParam }) =>
      listEarlyNotices({
        query: { limit: PAGE, cursor: pageParam ?? undefined, ...(which === 'live' && { state: 'live' as const }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items).filter(({ state }) => (state === 'live') === (which === 'live')),
  });

export const useEarlyNotice = (id: string) =>
  useQuery({ queryKey: ['early-notices', 'one', id], queryFn: () => getEarlyNotice({ path: { id } }) });

export const useNoticeCounts = (mayRead: boolean) =>
  useQuery({ queryKey: ['early-notices', 'count'], queryFn: () => getEarlyNoticeCount(), enabled: mayRead });
