import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { allPages } from '../../shared/api/all-pages';
import {
  getRequest,
  getRequestPreparedAnswer,
  listAgreements,
  listRequests,
  type ListRequestsData,
  type RequestResponse,
} from '../../shared/api/client';
import { countryLaw } from '../../shared/directory/country-law';

/** What an act on a request changes; the stream makes the same be read again. */
export const TOUCHES = ['requests', 'my-desk', 'obligations', 'board', 'items'];

export const useRequest = (id: string) =>
  useQuery({ queryKey: ['requests', 'one', id], queryFn: () => getRequest({ path: { id } }) });

/** What waits for a second person changes with its version and with nothing else; it is not asked for again at the moment at which it is let out. */
export const preparedOf = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  queryKey: ['prepared', id, version],
  placeholderData: keepPreviousData,
});

/** The answer that is written and has not crossed; only its own desk has it. */
export const usePreparedAnswer = (of: Pick<RequestResponse, 'id' | 'version'>, enabled: boolean) =>
  useQuery({ ...preparedOf(of), queryFn: () => getRequestPreparedAnswer({ path: { id: of.id } }), enabled });

export const useRequests = (query: NonNullable<ListRequestsData['query']>, enabled = true) =>
  useQuery({
    queryKey: ['requests', 'list', query],
    queryFn: () => listRequests({ query: { limit: 100, ...query } }),
    placeholderData: keepPreviousData,
    enabled,
  });

export const useCountryPack = (country: string | undefined) => useQuery(countryLaw(country)).data;

/** The laws of several countries, those that are there already. */
export const useCountryPacks = (countries: readonly string[]) =>
  useQueries({ queries: countries.map(countryLaw) }).flatMap(({ data }) => (data ? [data] : []));

export const useAgreements = () =>
  useQuery({
    queryKey: ['agreements'],
    queryFn: () => allPages((cursor) => listAgreements({ query: { limit: 100, cursor } })),
    staleTime: 10 * 60_000,
  }).data ?? [];
