import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import {
  getCase,
  getHandoff,
  getHandoffPacket,
  listHandoffs,
  type CaseResponse,
  type HandoffResponse,
  type HandoffStateName,
} from '../../shared/api/client';
import { allPages } from '../../shared/api/all-pages';
import { isOpen, OPEN_STATES } from './offer-acts';

/** To the reader's desk, or by it. */
export type Direction = 'in' | 'out';

const PAGE = 50;

/** Offers that wait for somebody: few by nature, as a case has one at most. */
export const useOpenOffers = (direction: Direction) =>
  useQuery({
    queryKey: ['handoffs', direction, 'open'],
    queryFn: async (): Promise<readonly HandoffResponse[]> => {
      const read = (state: HandoffStateName) =>
        allPages((cursor) => listHandoffs({ query: { direction, state, limit: 200, cursor } }));
      return (await Promise.all(OPEN_STATES.map(read))).flat();
    },
  });

/** Offers that ended, newest first, page by page. */
export const usePastOffers = (direction: Direction, state: HandoffStateName | null) =>
  useInfiniteQuery({
    queryKey: ['handoffs', direction, 'past', state],
    queryFn: ({ pageParam }) =>
      listHandoffs({ query: { direction, state: state ?? undefined, limit: PAGE, cursor: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items).filter((offer) => !isOpen(offer)),
  });

/** Every offer of one case that this desk may see, newest first. */
export const useOffersOfCase = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'handoff', 'all'],
    queryFn: () => allPages((cursor) => listHandoffs({ query: { caseId, limit: 200, cursor } })),
  });

export const useOffer = (id: string) =>
  useQuery({ queryKey: ['handoffs', 'one', id], queryFn: () => getHandoff({ path: { id } }) });

/** The briefing that was offered last; another version of it is another text. */
export const usePacket = ({ id, caseId, packetVersion }: HandoffResponse) =>
  useQuery({
    queryKey: ['case', caseId, 'handoff', id, 'packet', packetVersion],
    queryFn: () => getHandoffPacket({ path: { id } }),
    staleTime: Infinity,
  });

const caseQuery = (id: string) => ({ queryKey: ['case', id, 'view'], queryFn: () => getCase({ path: { id } }) });

export const useCase = (id: string) => useQuery(caseQuery(id));

/** The cases that a list of offers is about; what is not there yet, or was not released, is left out. */
export const useCasesOf = (offers: readonly HandoffResponse[]): ReadonlyMap<string, CaseResponse> => {
  const ids = [...new Set(offers.map(({ caseId }) => caseId))];
  return useQueries({
    queries: ids.map((id) => caseQuery(id)),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
  });
};
