import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { getMe } from '../api/client';
import { useSession } from '../session/session';
import { type LiveState, openLive } from './live';

interface LiveNow {
  /** `none` for whoever works without cases: nothing is streamed to them. */
  readonly state: LiveState | 'none';
  /** When it became so, by this computer's clock. */
  readonly since: number;
}

const LiveContext = createContext<LiveNow>({ state: 'connecting', since: 0 });

/** Lists are read again at most this often, however much happens. */
const GATHER_MILLIS = 1_000;

/** First elements of query keys that any entry of a case may change; `['case', id]` is read again at once. */
const LISTS = [
  'my-desk',
  'cases',
  'handoffs',
  'board',
  'map',
  'notifications',
  'reports',
  'obligations',
  'items',
  'consents',
  'chases',
  'disclosures',
  'contact-reports',
  'early-notices',
  'advance-notices',
  'requests',
  'surge',
  'border',
  'activations',
  'rosters',
  'shifts',
  'drills',
];

/** Keeps what is on the screen true: an entry of a case makes what shows it be read again, with the reader's own visibility. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const follows = useSession().may('stream.follow');
  const [live, setLive] = useState<LiveNow>({ state: follows ? 'connecting' : 'none', since: 0 });
  useEffect(() => {
    if (!follows) return;
    // Whoever asks who they are is told that the session ended, and the gate over the page opens.
    const stream = openLive(() => void getMe().catch(() => undefined));
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const readLists = (): void => {
      gathering = undefined;
      for (const first of LISTS) void queries.invalidateQueries({ queryKey: [first] });
    };
    const stops = [
      stream.onState((state) => setLive({ state, since: Date.now() })),
      stream.onResync(() => void queries.invalidateQueries()),
      stream.onEntry(({ caseId, type }) => {
        if (type.startsWith('desk-presence.')) void queries.invalidateQueries({ queryKey: ['directory'] });
        if (type.startsWith('drill.')) void queries.invalidateQueries({ queryKey: ['drills'] });
        void queries.invalidateQueries({ queryKey: ['case', caseId] });
        gathering ??= setTimeout(readLists, GATHER_MILLIS);
      }),
    ];
    return () => {
      clearTimeout(gathering);
      for (const stop of stops) stop();
      stream.close();
    };
  }, [queries, follows]);
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
}

export const useLive = (): LiveNow => useContext(LiveContext);
