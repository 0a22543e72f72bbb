import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getAlert, listAlerts } from '../../shared/api/client';

export const useAlerts = (standing: boolean) =>
  useInfiniteQuery({
    queryKey: ['border', 'alerts', standing],
    queryFn: ({ pageParam }) =>
      listAlerts({ query: { limit: 30, standing: standing ? 'true' : 'false', ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

export const useAlert = (id: string) =>
  useQuery({ queryKey: ['border', 'alert', id], queryFn: () => getAlert({ path: { id } }) });
