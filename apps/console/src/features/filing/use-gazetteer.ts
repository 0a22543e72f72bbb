import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allPages } from '../../shared/api/all-pages';
import { listLocalities } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSession } from '../../shared/session/session';
import type { Gazetteer } from './place';

const NONE: Gazetteer['localities'] = [];

/** Every name by which a place of the border is known. Small and nearly constant, so it is read once and searched here: an answer to each key. */
export function useGazetteer(): Gazetteer {
  const { me } = useSession();
  const { crossings, desks } = useDirectory();
  const home = desks.get(me.desk.id)?.corridor ?? null;
  const { data = NONE } = useQuery({
    queryKey: ['localities'],
    queryFn: () => allPages((cursor) => listLocalities({ query: { limit: 200, cursor } })),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return useMemo(() => ({ home, crossings: [...crossings.values()], localities: data }), [home, crossings, data]);
}
