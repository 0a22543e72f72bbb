import { useQuery } from '@tanstack/react-query';
import { listPaperPacks } from '../../shared/api/client';

/** How far the making has come is no event: it is asked for while something is being made. */
const WHILE_MAKING_MILLIS = 1_000;

/** The last packs of the own desk, the newest first. */
export const usePacks = () =>
  useQuery({
    queryKey: ['shifts', 'paper'],
    queryFn: () => listPaperPacks(),
    refetchInterval: ({ state }) => (state.data?.items.some((pack) => pack.state === 'asked') ? WHILE_MAKING_MILLIS : false),
  });
