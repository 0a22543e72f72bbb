import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { drillHere } from '../../shared/realm/realm';
import { openLive } from '../../shared/stream/live';

/** A burst of entries is read once. */
const GATHER_MILLIS = 300;

/**
 * Keeps a drill's room true while the page itself works elsewhere: whoever oversees the drill hears on its stream that something happened, and
 * reads again. In a page that works in the drill the stream of the page does so.
 */
export const useDrillStream = (id: string, oversees: boolean): void => {
  const queries = useQueryClient();
  useEffect(() => {
    if (!oversees || drillHere() === id) return;
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
  }, [queries, id, oversees]);
};
