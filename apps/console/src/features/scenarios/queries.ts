import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { checkScenario, getCaseReplay, getScenario, listProcedures, listScenarios } from '../../shared/api/client';

export const useScenarios = () => useQuery({ queryKey: ['scenarios'], queryFn: () => listScenarios() });

export const useScenario = (id: string) =>
  useQuery({ queryKey: ['scenarios', id], queryFn: () => getScenario({ path: { id } }), enabled: id !== '' });

/** Drafted once: what is typed afterwards is not lost to a newer draft. */
export const useCaseReplay = (id: string) =>
  useQuery({
    queryKey: ['case-replay', id],
    queryFn: () => getCaseReplay({ path: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled: id !== '',
  });

/** Names of the procedures, by id. */
export const useProcedureNames = (enabled: boolean) =>
  useQuery({
    queryKey: ['procedures'],
    queryFn: () => listProcedures(),
    select: ({ items }) => new Map(items.map(({ id, title }) => [id, title])),
    enabled,
  });

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
export function useScenarioCheck(source: string) {
  const settled = useSettled(source);
  const check = useQuery({
    queryKey: ['scenario-check', settled],
    queryFn: () => checkScenario({ body: { source: settled } }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled: settled !== '',
  });
  return { ...check, behind: settled !== source || check.isFetching };
}
