import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { checkProcedure, getProcedureEdition, type ProcedureEditionResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';

export const useEdition = (id: string) =>
  useQuery({ queryKey: ['procedures', 'edition', id], queryFn: () => getProcedureEdition({ path: { id } }) });

const PAUSE_MILLIS = 500;

/** A text after its writer has paused. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** What the server says of a text that is being written; of the one before while it looks at the next. */
export function useCheck(procedureId: string, source: string, enabled: boolean) {
  const settled = useSettled(source);
  const check = useQuery({
    queryKey: ['procedure-check', procedureId, settled],
    queryFn: () => checkProcedure({ path: { id: procedureId }, body: { source: settled } }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled,
  });
  return { ...check, behind: settled !== source || check.isFetching };
}

/** The guard of a repeat, and the version that was seen. */
type Sent = { readonly [Header in 'Idempotency-Key' | 'If-Match']: string };

/** An act on an edition as it was seen. */
export const useEditionAct = <In>(
  { version }: Pick<ProcedureEditionResponse, 'version'>,
  act: (input: In, headers: Sent) => Promise<ProcedureEditionResponse>,
  done?: () => void,
) =>
  useAct<In, ProcedureEditionResponse>({
    act: (input, guard) => act(input, { ...guard, 'If-Match': `"${version}"` }),
    touches: ['procedures'],
    ...(done && { done }),
  });
