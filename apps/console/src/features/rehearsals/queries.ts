import { useQuery } from '@tanstack/react-query';
import { listRehearsals, listScenarios, type RehearsalResponse } from '../../shared/api/client';

/** A drafted rule set, procedure or ladder. */
export interface DraftOf {
  readonly kind: RehearsalResponse['draft']['kind'];
  /** Null for rules. */
  readonly key: string | null;
  readonly number: number;
}

const ASK_EVERY = 1_500;

const isOpen = ({ state }: RehearsalResponse): boolean => state === 'asked' || state === 'playing';

/** Asked again while one is playing. */
export const useRehearsals = ({ kind, key, number }: DraftOf) =>
  useQuery({
    queryKey: ['rehearsals', kind, key, number],
    queryFn: () => listRehearsals({ query: { kind, number, ...(key !== null && { key }) } }),
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? ASK_EVERY : false),
  });

export const useScenarioTitles = () => useQuery({ queryKey: ['scenarios'], queryFn: () => listScenarios() });
