import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { getDeskRoster, listMeTurns, type RosterResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useNow } from '../../shared/i18n/use-now';
import { daysFrom } from './days';

/** Nothing is told when only time has passed: who is on duty is counted anew now and then. */
const LOOK_AGAIN_MILLIS = 60_000;
const FORTNIGHT = 14;

/** The midnight of a desk's own day with which its roster begins; undefined until its zone is known. */
const useMidnights = (): ((deskId: string) => string | undefined) => {
  const { desks } = useDirectory();
  const now = new Date(useNow()).toISOString();
  return (deskId) => {
    const zone = desks.get(deskId)?.zone;
    return zone === undefined ? undefined : daysFrom(now, 1, zone)[0]?.from;
  };
};

const rosterQuery = (deskId: string, days: number, from: string | undefined) =>
  queryOptions({
    queryKey: ['rosters', deskId, days, from],
    queryFn: () => getDeskRoster({ path: { id: deskId }, query: { days, ...(from === undefined ? {} : { from }) } }),
    enabled: from !== undefined,
    refetchInterval: LOOK_AGAIN_MILLIS,
  });

/** The roster of a desk from its own midnight on, for so many days. */
export const useRoster = (deskId: string, days: number) => {
  const midnightOf = useMidnights();
  return useQuery({
    ...rosterQuery(deskId, days, midnightOf(deskId)),
    // More days of the same desk keep those that are there; another desk's are another's.
    placeholderData: (before) => (before?.deskId === deskId ? before : undefined),
  });
};

/** A fortnight of several desks: those that have come. */
export const useRosters = (deskIds: readonly string[]): readonly RosterResponse[] => {
  const midnightOf = useMidnights();
  const asked = useQueries({ queries: deskIds.map((deskId) => rosterQuery(deskId, FORTNIGHT, midnightOf(deskId))) });
  return asked.flatMap(({ data }) => data ?? []);
};

export const useFortnight = (deskId: string) => useRoster(deskId, FORTNIGHT);

export const useOwnTurns = () =>
  useQuery({ queryKey: ['rosters', 'own'], queryFn: () => listMeTurns(), refetchInterval: LOOK_AGAIN_MILLIS });
