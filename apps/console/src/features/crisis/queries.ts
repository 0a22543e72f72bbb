import { useQuery } from '@tanstack/react-query';
import {
  type ActivationResponse,
  getActivation,
  getActivationFlow,
  getProcedure,
  getSituationReport,
  getActivationLog,
  listActivationResourceRequests,
  listActivations,
  listActivationSituationReports,
  listActivationStatements,
  listProcedures,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';

const LOOK_AGAIN_MILLIS = 15_000;

export const useProcedures = () => useQuery({ queryKey: ['procedures'], queryFn: () => listProcedures() });

export const useProcedure = (id: string) =>
  useQuery({ queryKey: ['procedures', id], queryFn: () => getProcedure({ path: { id } }) });

/** Read again by the stream; and now and then in any case, since clocks run out without an entry. */
export const useActivations = (state: 'live' | 'ended') =>
  useQuery({
    queryKey: ['activations', state],
    queryFn: () => listActivations({ query: { state } }),
    refetchInterval: LOOK_AGAIN_MILLIS,
  });

export const useActivation = (id: string) =>
  useQuery({
    queryKey: ['activations', id],
    queryFn: () => getActivation({ path: { id } }),
    refetchInterval: LOOK_AGAIN_MILLIS,
  });

const ofRoom = <Answer>(id: string, what: string, ask: (of: { path: { id: string } }) => Promise<Answer>) => ({
  queryKey: ['activations', id, what],
  queryFn: () => ask({ path: { id } }),
  refetchInterval: LOOK_AGAIN_MILLIS,
});

export const useLog = (id: string) => useQuery(ofRoom(id, 'log', (of) => getActivationLog(of)));
export const useFlowPlan = (id: string) => useQuery(ofRoom(id, 'flow', (of) => getActivationFlow(of)));
export const useReports = (id: string) => useQuery(ofRoom(id, 'reports', (of) => listActivationSituationReports(of)));
export const useStatements = (id: string) => useQuery(ofRoom(id, 'statements', (of) => listActivationStatements(of)));
export const useResources = (id: string) => useQuery(ofRoom(id, 'resources', (of) => listActivationResourceRequests(of)));
export const useReport = (id: string) => useQuery(ofRoom(id, 'report', (of) => getSituationReport(of)));

/** What every act here carries: the guard of a repeat, and the version that was seen. */
export type Sent = { readonly [Header in 'Idempotency-Key' | 'If-Match']: string };

/** An act on an activation, or on something of it, as it was seen. */
export const useRoomAct = <In, Out = unknown>(
  { version }: Pick<ActivationResponse, 'version'>,
  act: (input: In, headers: Sent) => Promise<Out>,
  done?: (out: Out) => void,
) =>
  useAct<In, Out>({
    act: (input, guard) => act(input, { ...guard, 'If-Match': `"${version}"` }),
    touches: ['activations'],
    ...(done && { done }),
  });
