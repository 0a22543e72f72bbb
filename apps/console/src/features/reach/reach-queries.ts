import { useQuery } from '@tanstack/react-query';
import { getDeskCalendar, getMyCalendar, getMyReach, listDeliveries, listNotificationDeliveries } from '../../shared/api/client';

/** How the one who is signed in is reached, and how a notice at that time of day would reach them. */
export const useReach = (at: string) =>
  useQuery({ queryKey: ['reach', at], queryFn: () => getMyReach({ query: { at } }), placeholderData: (before) => before });

/** What became of one notice. */
export const useNoticeTrail = (id: string) =>
  useQuery({ queryKey: ['notifications', 'trail', id], queryFn: () => listNotificationDeliveries({ path: { id } }) });

/** Whom the desk's notices of a case reached. */
export const useCaseTrail = (caseId: string) =>
  useQuery({ queryKey: ['notifications', 'case-trail', caseId], queryFn: () => listDeliveries({ query: { caseId } }) });

export type CalendarOwner = 'mine' | 'desk';

/** Whether there is an address for the own calendar, or the desk's. */
export const useCalendar = (owner: CalendarOwner) =>
  useQuery({ queryKey: ['calendar', owner], queryFn: () => (owner === 'mine' ? getMyCalendar() : getDeskCalendar()) });
