import { useQuery } from '@tanstack/react-query';
import { getBorderBoard, getCrossingNow } from '../../shared/api/client';

/** Waits age while one looks: read again now and then, and whenever the stream tells of anything. */
const LOOK_AGAIN_MILLIS = 30_000;

export const useBoard = () =>
  useQuery({ queryKey: ['border', 'board'], queryFn: () => getBorderBoard(), refetchInterval: LOOK_AGAIN_MILLIS });

export const useCrossingNow = (id: string) =>
  useQuery({
    queryKey: ['border', 'crossing', id],
    queryFn: () => getCrossingNow({ path: { id } }),
    refetchInterval: LOOK_AGAIN_MILLIS,
  });
