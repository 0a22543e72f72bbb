import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type LiveState, openLive } from './live';

const LiveContext = createContext<LiveState>('connecting');

/** Lists are read again at most this often, however much happens. */
const GATHER_MILLIS = 1_000;

/** First elements of query keys that any entry of a case may change; `['case', id]` is read again at once. */
const LISTS = ['my-desk', 'cases', 'handoffs', 'board', 'map', 'notifications', 'reports', 'obligations'];

/** Keeps what is on the screen true: an entry of a case makes what shows it be read again, with the reader's own visibility. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const live = openLive();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const readLists = (): void => {
      gathering = undefined;
      for (const first of LISTS) void queries.invalidateQueries({ queryKey: [first] });
    };
    const stops = [
      live.onState(setState),
      live.onResync(() => void queries.invalidateQueries()),
      live.onEntry(({ caseId }) => {
        void queries.invalidateQueries({ queryKey: ['case', caseId] });
        gathering ??= setTimeout(readLists, GATHER_MILLIS);
      }),
    ];
    return () => {
      clearTimeout(gathering);
      for (const stop of stops) stop();
      live.close();
    };
  }, [queries]);
  return <LiveContext.Provider value={state}>{children}</LiveContext.Provider>;
}

export const useLiveState = (): LiveState => useContext(LiveContext);
