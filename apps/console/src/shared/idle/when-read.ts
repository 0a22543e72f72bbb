import type { QueryClient } from '@tanstack/react-query';
import { inIdleMoment } from './when-idle';

/** Does something once all that is being read has come and is drawn. @returns the way to take it back */
export const whenRead = (queries: QueryClient, run: () => void): (() => void) => {
  let takeBack: (() => void) | undefined;
  const look = (): void => {
    if (takeBack || queries.isFetching() > 0) return;
    takeBack = inIdleMoment(run);
  };
  const stop = queries.getQueryCache().subscribe(look);
  look();
  return () => {
    stop();
    takeBack?.();
  };
};
