import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { listOversightActs, listOversightAnomalies, listOversightReads } from '../../shared/api/client';
import type { LookFilters } from './look-filters';

const PAGE = 50;

/** Reads of restricted things, newest first. */
export const useReads = (filters: LookFilters) =>
  useInfiniteQuery({
    queryKey: ['oversight', 'reads', filters],
    queryFn: ({ pageParam }) => listOversightReads({ query: { ...filters, limit: PAGE, cursor: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

/** Acts, newest first. A page may be empty and go on: so much of the log was looked through for it. */
export const useActs = (filters: LookFilters) =>
  useInfiniteQuery({
    queryKey: ['oversight', 'acts', filters],
    queryFn: ({ pageParam }) => listOversightActs({ query: { ...filters, limit: PAGE, cursor: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

/** Counters of the last day. */
export const useAnomalies = () => useQuery({ queryKey: ['oversight', 'anomalies'], queryFn: () => listOversightAnomalies() });
