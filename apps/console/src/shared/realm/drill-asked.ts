import { queryOptions } from '@tanstack/react-query';
import { getDrill } from '../api/client';
import { outsideNow } from '../api/transport';
import { drillHere, keepTimeBy } from './realm';

/** The stream tells of acts at once; its clock is read again in any case, and what the stream may miss with it. */
const LOOK_AGAIN_MILLIS = 5_000;

/** One drill. That of this page sets the page's clock each time it is read. */
export const drillAsked = (id: string) =>
  queryOptions({
    queryKey: ['drills', id],
    queryFn: async () => {
      const drill = await getDrill({ path: { id } });
      if (id === drillHere()) keepTimeBy(drill.clock);
      return { ...drill, readAt: outsideNow() };
    },
    refetchInterval: LOOK_AGAIN_MILLIS,
  });
