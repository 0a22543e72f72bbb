import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getFeedReport, listFeedImports, listFeeds } from '../../shared/api/client';

const LOOK_AGAIN_MILLIS = 30_000;

export const useFeeds = () =>
  useQuery({ queryKey: ['border', 'feeds'], queryFn: () => listFeeds(), refetchInterval: LOOK_AGAIN_MILLIS });

export const useImports = () =>
  useInfiniteQuery({
    queryKey: ['border', 'imports'],
    queryFn: ({ pageParam }) => listFeedImports({ query: { limit: 30, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

export const useReport = (id: string) =>
  useQuery({ queryKey: ['border', 'import', id], queryFn: () => getFeedReport({ path: { id } }) });
