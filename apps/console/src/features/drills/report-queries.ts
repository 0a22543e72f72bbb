import { useQuery } from '@tanstack/react-query';
import { getDrillReport, listDrillImprovements } from '../../shared/api/client';
import { type Act, type Guard, useAct } from '../../shared/api/use-act';

const LOOK_AGAIN_MILLIS = 15_000;

/** Read now and then: the drill's clock runs out on expectations without an entry. */
export const useDrillReport = (id: string) =>
  useQuery({
    queryKey: ['drills', id, 'report'],
    queryFn: () => getDrillReport({ path: { id } }),
    refetchInterval: ({ state }) => (state.data?.final ? false : LOOK_AGAIN_MILLIS),
  });

export const useDrillImprovements = () => useQuery({ queryKey: ['drill-improvements'], queryFn: () => listDrillImprovements() });

/** An act on what is made of a drill. */
export const useEvaluation = <In, Out = unknown>(act: (input: In, guard: Guard) => Promise<Out>, done?: Act<In, Out>['done']) =>
  useAct<In, Out>({ act, touches: ['drills'], ...(done && { done }) });
