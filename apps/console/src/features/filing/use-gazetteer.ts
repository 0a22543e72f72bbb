import { useMemo } from 'react';
import { useDirectory, useLocalities } from '../../shared/directory/directory';
import { useSession } from '../../shared/session/session';
import type { Gazetteer } from './place';

/** Every name by which a place of the border is known. Small and nearly constant, so it is read once and searched here: an answer to each key. */
export function useGazetteer(): Gazetteer {
  const { me } = useSession();
  const { crossings, desks } = useDirectory();
  const home = desks.get(me.desk.id)?.corridor ?? null;
  const localities = useLocalities();
  return useMemo(
    () => ({ home, crossings: [...crossings.values()], localities: [...localities.values()] }),
    [home, crossings, localities],
  );
}
