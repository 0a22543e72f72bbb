import { useQuery } from '@tanstack/react-query';
import { getReport } from '../../shared/api/client';

/** The stream makes it be read again: its key begins with `reports`. */
export const useReport = (id: string) => useQuery({ queryKey: ['reports', id], queryFn: () => getReport({ path: { id } }) });

/** Somebody still has to decide what becomes of it. */
export const isWaiting = ({ state }: { readonly state: string }): boolean => state === 'filed' || state === 'referred';
