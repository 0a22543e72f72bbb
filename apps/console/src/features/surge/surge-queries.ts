import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  getLoad,
  getLoadHistory,
  getSurges,
  listPastSurges,
  listWaitingFilings,
  type SurgeResponse,
} from '../../shared/api/client';
import { useCountryName, useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { words } from './words';

export type Scope = SurgeResponse['scope'];

const LOOK_AGAIN_MILLIS = 30_000;

/** What is declared and relaxed now; read again with the lists when the stream tells of anything, and now and then in any case. */
export const useSurges = () =>
  useQuery({ queryKey: ['surge', 'now'], queryFn: () => getSurges(), refetchInterval: LOOK_AGAIN_MILLIS });

export const useLoad = () =>
  useQuery({ queryKey: ['surge', 'load'], queryFn: () => getLoad(), refetchInterval: LOOK_AGAIN_MILLIS });

export const useLoadHistory = (scope: string) =>
  useQuery({
    queryKey: ['surge', 'history', scope],
    queryFn: () => getLoadHistory({ query: { scope } }),
    refetchInterval: LOOK_AGAIN_MILLIS,
  });

/** In the order in which they will be filed, page by page. */
export const useWaitingFilings = () =>
  useInfiniteQuery({
    queryKey: ['surge', 'filings'],
    queryFn: ({ pageParam }) => listWaitingFilings({ query: { limit: 50, cursor: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: LOOK_AGAIN_MILLIS,
  });

export const usePastSurges = () =>
  useQuery({ queryKey: ['surge', 'past'], queryFn: () => listPastSurges({ query: { limit: 20 } }) });

/** A scope by its names: a country, or a country and a corridor. */
export const useScopeName = (): ((scope: Scope) => string) => {
  const { say, locale } = useSpeech();
  const { corridors } = useDirectory();
  const countryName = useCountryName();
  return ({ country, corridorId }) => {
    const corridor = corridorId && nameIn(corridors, corridorId, locale);
    return corridor
      ? say(words.side, { country: countryName(country), corridor })
      : say(words.whole, { country: countryName(country) });
  };
};
