import { keepPreviousData, replaceEqualDeep, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type CheckedScenarioResponse,
  checkScenario,
  getCaseReplay,
  getScenario,
  listProcedures,
  listScenarios,
} from '../../shared/api/client';
import { nameAmong, useSpeech } from '../../shared/i18n/speech';

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

/** Says a procedure by its name. */
export function useProcedureName(): (id: string) => string {
  const { locale } = useSpeech();
  const { data } = useQuery({ queryKey: ['procedures'], queryFn: () => listProcedures() });
  const names = useMemo(() => data && new Map(data.items.map(({ id, title }) => [id, title[locale]])), [data, locale]);
  return (id) => nameAmong(names, id);
}

const PAUSE_MILLIS = 500;
/** To read half a million of them takes the server a second: a long text is asked about less often. */
const CHARACTERS_A_MILLI = 500;

/** A text after its writer has paused. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MILLIS + text.length / CHARACTERS_A_MILLI);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** What the server says of a text that is being written; of the one before while it looks at the next. */
export function useScenarioCheck(source: string) {
  const settled = useSettled(source);
  const last = useRef<CheckedScenarioResponse>(undefined);
  const check = useQuery({
    queryKey: ['scenario-check', settled],
    queryFn: async () => {
      // What the change left alone stays the same object, so that it is not drawn again.
      last.current = replaceEqualDeep(last.current, await checkScenario({ body: { source: settled } }));
      return last.current;
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled: settled !== '',
  });
  return { ...check, behind: settled !== source || check.isFetching };
}
