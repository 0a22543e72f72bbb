import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isPassing } from './problem';

/** What every act carries: the guard that makes a repeat harmless. */
export interface Guard {
  readonly 'Idempotency-Key': string;
}

export interface Act<In, Out> {
  readonly act: (input: In, guard: Guard) => Promise<Out>;
  /** Queries that show what the act changed; the first elements of their keys. */
  readonly touches?: readonly string[];
  /** The guard of an input that outlives the page, such as a draft's; made here when absent. */
  readonly keyOf?: (input: In) => string;
  readonly done?: (answer: Out, input: In) => void;
}

const PATIENCE = 4;

/**
 * One act of a person. A lost answer is asked for again with the same guard, so an act is done once however often the network fails;
 * another input is another act.
 */
export function useAct<In, Out>({ act, touches = [], keyOf, done }: Act<In, Out>): UseMutationResult<Out, Error, In> {
  const queries = useQueryClient();
  const guard = useRef<{ readonly input: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: (input: In) => {
      if (keyOf) return act(input, { 'Idempotency-Key': keyOf(input) });
      const said = JSON.stringify(input) ?? '';
      if (guard.current?.input !== said) guard.current = { input: said, key: crypto.randomUUID() };
      return act(input, { 'Idempotency-Key': guard.current.key });
    },
    retry: (failures, error) => failures < PATIENCE && isPassing(error),
    onSuccess: async (answer, input) => {
      guard.current = null;
      done?.(answer, input);
      await Promise.all(touches.map((first) => queries.invalidateQueries({ queryKey: [first] })));
    },
    // A refusal says that the world is not as shown: show it as it is.
    onError: (error) => {
      if (!isPassing(error)) for (const first of touches) void queries.invalidateQueries({ queryKey: [first] });
    },
  });
}
