import { useQuery } from '@tanstack/react-query';
import { getContactReportCount } from '../../shared/api/client';

/** How many reports wait; apart, because the rail says it before anything else of them is asked for. */
export const useContactCounts = (mayRead: boolean) =>
  useQuery({ queryKey: ['contact-reports', 'count'], queryFn: () => getContactReportCount(), enabled: mayRead });
