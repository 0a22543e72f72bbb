import { type InvalidateOptions, type InvalidateQueryFilters, QueryClient, type QueryKey } from '@tanstack/react-query';
import { isPassing, patienceOf } from './problem';

const PATIENCE = 5;

/**
 * What is to be read again is asked again even while its first answer is on the way: that one may have been given before whatever
 * happened. The library alone would take the answer for the newest, and the page would stay without it.
 */
class Queries extends QueryClient {
  override invalidateQueries<Key extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    for (const query of this.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' }))
      if (query.state.data === undefined) void query.cancel(query.isActive() ? { silent: true } : { revert: true });
    return super.invalidateQueries(filters, options);
  }
}

/** What was read stays true for a moment: the live stream tells when it does not. */
export const openQueries = (): QueryClient =>
  new Queries({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < PATIENCE && isPassing(error),
        retryDelay: patienceOf,
        refetchOnWindowFocus: true,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retryDelay: patienceOf },
    },
  });
