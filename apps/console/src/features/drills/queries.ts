import { queryOptions, useQuery } from '@tanstack/react-query';
import {
  type DrillResponse,
  getDrillFeed,
  listDrillCandidates,
  listDrillExpectations,
  listDrillInjects,
  listDrillInvitations,
  listDrillPeople,
  listDrills,
  listScenarios,
} from '../../shared/api/client';
import { allPages } from '../../shared/api/all-pages';
import { useAct } from '../../shared/api/use-act';
import { drillAsked } from '../../shared/realm/drill-asked';

/** Which drills there are, no stream tells. */
const LIST_AGAIN_MILLIS = 20_000;
/** Of one drill the stream tells whoever is enrolled. It is read again in any case: what is judged by the clock alone makes no entry. */
const ROOM_AGAIN_MILLIS = 30_000;

export const useDrills = () =>
  useQuery({
    queryKey: ['drills'],
    queryFn: () => allPages((cursor) => listDrills({ query: { limit: 50, cursor } })),
    refetchInterval: LIST_AGAIN_MILLIS,
  });

export const useInvitations = () =>
  useQuery({
    queryKey: ['drills', 'invitations'],
    queryFn: () => listDrillInvitations(),
    refetchInterval: LIST_AGAIN_MILLIS,
  });

export const useDrill = (id: string) => useQuery(drillAsked(id));

/** A drill, and when this page read it: its clock counts from there. */
export type DrillRead = DrillResponse & { readonly readAt: number };

const ofDrill = <Answer>(id: string, what: string, ask: (of: { path: { id: string } }) => Promise<Answer>) =>
  queryOptions({ queryKey: ['drills', id, what], queryFn: () => ask({ path: { id } }), refetchInterval: ROOM_AGAIN_MILLIS });

export const useInjects = (id: string) => useQuery(ofDrill(id, 'injects', (of) => listDrillInjects(of)));
export const useFeed = (id: string) => useQuery(ofDrill(id, 'feed', (of) => getDrillFeed(of)));
export const useExpectations = (id: string) => useQuery(ofDrill(id, 'expectations', (of) => listDrillExpectations(of)));
export const usePeople = (id: string) => useQuery(ofDrill(id, 'people', (of) => listDrillPeople(of)));

export const useScenarios = () => useQuery({ queryKey: ['scenarios'], queryFn: () => listScenarios() });

/** People in office at these desks; none are asked for while no desk is named. */
export const useCandidates = (desks: readonly string[]) =>
  useQuery({
    queryKey: ['drills', 'candidates', ...desks],
    queryFn: () => listDrillCandidates({ query: { desks: desks.join(',') } }),
    enabled: desks.length > 0,
  });

/** What an act on a drill carries. */
export interface ToDrill {
  readonly path: { readonly id: string };
  readonly headers: { readonly 'Idempotency-Key': string };
}

/** An act on a drill. What its state forbids by now is refused in words. */
export const useDrillAct = <In, Out = unknown>(
  id: string,
  act: (input: In, to: ToDrill) => Promise<Out>,
  done?: (answer: Out) => void,
) =>
  useAct<In, Out>({
    act: (input, guard) => act(input, { path: { id }, headers: { ...guard } }),
    touches: ['drills'],
    ...(done && { done }),
  });
