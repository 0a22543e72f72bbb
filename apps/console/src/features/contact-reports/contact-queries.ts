import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getContactReport, listContactReports, type ContactReportResponse } from '../../shared/api/client';
import { countryLaw } from '../../shared/directory/country-law';

export const WHICH = ['waiting', 'ended', 'all'] as const;
export type Which = (typeof WHICH)[number];

/** Not with every recipient yet. */
export const isWaiting = ({ state }: Pick<ContactReportResponse, 'state'>): boolean =>
  state === 'draft' || state === 'partly_filed';

const PAGE = 50;

/** Latest contact first, page by page; of one kind of end only what fits is kept. */
export const useContactReports = (which: Which) =>
  useInfiniteQuery({
    queryKey: ['contact-reports', 'list', which],
    queryFn: ({ pageParam }) => listContactReports({ query: { limit: PAGE, cursor: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) =>
      pages.flatMap(({ items }) => items).filter((report) => which === 'all' || isWaiting(report) === (which === 'waiting')),
  });

export const keyOfReport = (id: string) => ['contact-reports', 'one', id] as const;

export const useContactReport = (id: string) =>
  useQuery({ queryKey: keyOfReport(id), queryFn: () => getContactReport({ path: { id } }) });

/** Whether officials of the country owe such reports: what its pack says. */
export const useContactDuties = (country: string) =>
  useQuery({ ...countryLaw(country), select: ({ contactDuties }) => contactDuties });
