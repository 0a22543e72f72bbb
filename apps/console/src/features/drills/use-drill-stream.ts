import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { drillHere } from '../../shared/realm/realm';
import { openLive } from '../../shared/stream/live';

/** A burst of entries is read once. */
const GATHER_MILLIS = 300;

/**
 * Keeps a drill's room true while the page itself works elsewhere: whoever is enrolled hears on the drill's stream that something happened, as
 * far as it is theirs to hear, and reads again. In a page that works in the drill the stream of the page does so.
 */
export const useDrillStream = (id: string): void => {
  const queries = useQueryClient();
  useEffect(() => {
    if (drillHere() === id) return;
    const stream = openLive(() => undefined, id);
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const readAgain = (): void => {
      gathering = undefined;
      void queries.invalidateQueries({ queryKey: ['drills'] });
    };
    const stops = [stream.onEntry(() => (gathering ??= setTimeout(readAgain, GATHER_MILLIS))), stream.onResync(readAgain)];
    return () => {
      clearTimeout(gathering);
      for (const stop of stops) stop();
      stream.close();
    };
  }, [queries, id]);
};
