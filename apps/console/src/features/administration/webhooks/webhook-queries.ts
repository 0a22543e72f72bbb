import { useQuery } from '@tanstack/react-query';
import { listWebhookAttempts, listWebhookEventTypes, listWebhooks } from '../../../shared/api/client';

const LOOK_AGAIN_MILLIS = 10_000;
/** The latest matter most. */
const MOST_SHOWN = 25;

/** What every act on an endpoint changes. */
export const TOUCHED = ['webhooks'] as const;

export const useWebhooks = () =>
  useQuery({ queryKey: ['webhooks', 'list'], queryFn: () => listWebhooks(), refetchInterval: LOOK_AGAIN_MILLIS });

export const useAttempts = (id: string) =>
  useQuery({
    queryKey: ['webhooks', 'attempts', id],
    queryFn: () => listWebhookAttempts({ path: { id }, query: { limit: MOST_SHOWN } }),
    refetchInterval: LOOK_AGAIN_MILLIS,
  });

export const useEventTypes = () =>
  useQuery({ queryKey: ['webhook-event-types'], queryFn: () => listWebhookEventTypes(), staleTime: Infinity });
