import { useQuery } from '@tanstack/react-query';
import { type ActivationResponse, getActivation, getProcedure, listActivations, listProcedures } from '../../shared/api/client';
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

/** What every act here carries: the guard of a repeat, and the version that was seen. */
export type Sent = { readonly [Header in 'Idempotency-Key' | 'If-Match']: string };

/** An act on an activation as it was seen. */
export const useRoomAct = <In>(
  { version }: Pick<ActivationResponse, 'version'>,
  act: (input: In, headers: Sent) => Promise<ActivationResponse>,
  done?: () => void,
) =>
  useAct<In, ActivationResponse>({
    act: (input, guard) => act(input, { ...guard, 'If-Match': `"${version}"` }),
    touches: ['activations'],
    ...(done && { done }),
  });
