import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getProvision, getProvisionPrepared, listProvisions, type ProvisionResponse } from '../../../shared/api/client';
import { preparedOf } from '../queries';

/** Keyed as requests are, so that the live stream makes them be read again. */
export const useProvisions = (direction: 'in' | 'out') =>
  useQuery({
    queryKey: ['requests', 'provisions', direction],
    queryFn: () => listProvisions({ query: { direction, limit: 100 } }),
    placeholderData: keepPreviousData,
  });

/** On which the reader's desk is to act. */
export const useWaitingProvisions = (enabled: boolean) =>
  useQuery({
    queryKey: ['requests', 'provisions', 'waiting'],
    queryFn: () => listProvisions({ query: { waiting: 'true', limit: 20 } }),
    placeholderData: keepPreviousData,
    enabled,
  });

export const useProvision = (id: string) =>
  useQuery({ queryKey: ['requests', 'provision', id], queryFn: () => getProvision({ path: { id } }) });

export const usePreparedProvision = (of: Pick<ProvisionResponse, 'id' | 'version'>) =>
  useQuery({ ...preparedOf(of), queryFn: () => getProvisionPrepared({ path: { id: of.id } }) });
