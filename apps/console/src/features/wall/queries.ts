import { useQuery } from '@tanstack/react-query';
import { getBorderBoard, getMyDesk, listActivations } from '../../shared/api/client';

/** The stream tells of what happens; this is for what only time changes, and for a stream that is cut. */
const LOOK_AGAIN_MILLIS = 30_000;

export const useWallBoard = () =>
  useQuery({ queryKey: ['border', 'board'], queryFn: () => getBorderBoard(), refetchInterval: LOOK_AGAIN_MILLIS });

export const useWallDesk = () =>
  useQuery({ queryKey: ['my-desk'], queryFn: () => getMyDesk(), refetchInterval: LOOK_AGAIN_MILLIS });

export const useWallActivations = () =>
  useQuery({
    queryKey: ['activations', 'wall'],
    queryFn: () => listActivations({ query: { state: 'live', limit: 20 } }),
    refetchInterval: LOOK_AGAIN_MILLIS,
  });
