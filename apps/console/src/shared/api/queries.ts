import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './problem';

const PATIENCE = 5;

/** What was read stays true for a moment: the live stream tells when it does not. */
export const openQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < PATIENCE && isPassing(error),
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 8_000),
        refetchOnWindowFocus: true,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retryDelay: (failures) => Math.min(500 * 2 ** failures, 8_000) },
    },
  });
