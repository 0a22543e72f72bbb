import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../shared/api/all-pages';
import { listPeople } from '../../shared/api/client';

/** Everybody of the agency: some dozens, read whole. */
export const usePeople = () =>
  useQuery({
    queryKey: ['people'],
    queryFn: () => allPages((cursor) => listPeople({ query: { limit: 200, cursor } })),
  });
